/** Folders below lib/ that are not domains; their files are named by what they do. */
const NOT_DOMAINS = ["action", "jobs", "platform", "policy"];

/** What a domain is made of. A part over 300 lines becomes a folder of that name. */
const PARTS = ["schema", "queries", "mutations", "rules"];

/** Files and folders outside the closed set, each with the reason why no part fits. Keep this short. */
export const NAMED_EXCEPTIONS: Record<string, string> = {
  "accounts/links.ts": "what is derived from or sealed with the secret of the app",
  "accounts/session.ts": "the only file that knows the sign-in library",
  "exports/templates/": "one file per kind of printed page",
  "forums/calendar-timezone.ts": "data of the calendar format",
  "forums/calendar.ts": "a forum in the format of calendars",
  "forums/search.ts": "a forum in the format of the search index",
  "forums/structured-data.ts": "a forum in the format of search engines",
  "messages/facts.ts": "what a mail may know at all: the border between domains and templates",
  "messages/outbox.ts": "called inside other domains' transactions",
  "messages/templates/": "one file per mail",
  "registrations/links.ts": "secrets of personal links, which only mails and pages may make",
  "subscriptions/links.ts": "secrets of personal links, which only mails and pages may make",
};

/** Sentence about what is wrong with the place of a file in a domain folder, or null. `path` is below lib/. */
export function domainFileProblem(path: string): string | null {
  const [domain, head = "", ...below] = path.split("/");
  if (!domain || NOT_DOMAINS.includes(domain) || isException(path)) return null;
  const part = below.length > 0 ? head : head.replace(/(\.test)?\.tsx?$/, "");
  if (!PARTS.includes(part)) return `${head} is none of ${PARTS.join(", ")}: which part does it belong to?`;
  return below.length > 1 ? "a part is one folder deep: split the domain instead" : null;
}

/** A test stands beside its exception. */
function isException(path: string): boolean {
  const source = path.replace(/\.test(\.tsx?)$/, "$1");
  return Object.keys(NAMED_EXCEPTIONS).some((name) => (name.endsWith("/") ? path.startsWith(name) : source === name));
}

/** Parts that exist both as a file and as a folder: readers would have to look in two places. */
export function doubledParts(paths: string[]): string[] {
  const folders = new Set(paths.map((path) => path.split("/").slice(0, -1).join("/")));
  return paths.filter((path) => folders.has(path.replace(/\.tsx?$/, "")));
}
