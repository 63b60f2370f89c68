import type { BrowserContext, ConsoleMessage, Request } from "@playwright/test";

/**
 * Collects what must not happen on any page of the context, as sentences; the array grows while the pages live.
 * A page that answers with an error status on purpose is reported by the browser as well: that is for the test of
 * that page to judge, so only other files that fail to load count.
 */
export function watchContext(context: BrowserContext, origins: string[]): string[] {
  const problems: string[] = [];
  const documents = new Set<string>();

  context.on("request", (request) => {
    if (request.isNavigationRequest()) documents.add(request.url());
    if (isForeign(request, origins)) problems.push(`request to another host: ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() !== "error" || isStatusOfPage(message, documents)) return;
    problems.push(`console error on ${path(message.page()?.url())}: ${message.text()}`);
  });
  context.on("weberror", (error) => {
    problems.push(`uncaught error on ${path(error.page()?.url())}: ${error.error().stack ?? error.error().message}`);
  });
  return problems;
}

function isForeign(request: Request, origins: string[]): boolean {
  const { protocol, origin } = new URL(request.url());
  return (protocol === "http:" || protocol === "https:" || protocol.startsWith("ws")) && !origins.includes(origin);
}

function isStatusOfPage(message: ConsoleMessage, documents: Set<string>): boolean {
  return (
    message.text().startsWith("Failed to load resource: the server responded") && documents.has(message.location().url)
  );
}

/** Personal links stay out of reports. */
function path(url = ""): string {
  return URL.canParse(url) ? new URL(url).pathname.replace(/[\w-]{24,}/g, "…") : url;
}
