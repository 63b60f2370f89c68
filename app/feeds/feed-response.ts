import { createHash } from "node:crypto";
import { getSiteSettings } from "@/lib/content/queries";
import { forumFeed } from "@/lib/forums/calendar";
import { listFeedForums } from "@/lib/forums/queries/published";
import { env } from "@/lib/platform/env";
import { now } from "@/lib/platform/time";
import { atomFeed } from "./atom-feed";

interface FeedSubject {
  districtAgs?: string;
  seriesId?: string;
  title: string;
  /** Page that the feed belongs to. */
  page: string;
}

const TYPES = { ics: "text/calendar; charset=utf-8", atom: "application/atom+xml; charset=utf-8" } as const;

/** "06439.ics": the name and what is wanted of it; null for any other ending. */
export function parseFeedFile(file: string): { name: string; kind: keyof typeof TYPES } | null {
  const match = /^([a-z0-9-]{1,120})\.(ics|atom)$/.exec(file);
  return match?.[1] ? { name: match[1], kind: match[2] as keyof typeof TYPES } : null;
}

export const noSuchFeed = (): Response =>
  new Response("Diesen Feed gibt es nicht.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });

/** The forums of a subject as iCalendar or Atom. */
export async function feedResponse(
  request: Request,
  kind: keyof typeof TYPES,
  subject: FeedSubject,
): Promise<Response> {
  const at = now();
  const { APP_URL: appUrl } = env();
  const [settings, forums] = await Promise.all([getSiteSettings(), listFeedForums(subject, at)]);
  const title = `${subject.title} – ${settings.siteName}`;
  const self = new URL(request.url).pathname;
  const body =
    kind === "ics"
      ? forumFeed(
          forums,
          { appUrl, organiser: { name: settings.agencyName, email: settings.contactEmail } },
          { name: title, url: appUrl + self },
        )
      : atomFeed(forums, { appUrl, title, page: subject.page, self, author: settings.agencyName, at });
  return fileResponse(request, body, TYPES[kind]);
}

/** A file that other sites and programs may read and keep for minutes; unchanged, it is not sent again. */
export function fileResponse(
  request: Request,
  body: string,
  type: string,
  extra: Record<string, string> = {},
): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "Content-Type": type,
    "Cache-Control": "public, max-age=300, stale-while-revalidate=600",
    "Access-Control-Allow-Origin": "*",
    ETag: tag,
    ...extra,
  };
  const known = request.headers
    .get("if-none-match")
    ?.replaceAll("W/", "")
    .split(/\s*,\s*/);
  return known?.includes(tag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}
