import { fileResponse, noSuchFeed } from "@/app/feeds/feed-response";
import { getSiteSettings } from "@/lib/content/queries";
import { forumCalendar } from "@/lib/forums/calendar";
import { getPublishedForum } from "@/lib/forums/queries/published";
import { env } from "@/lib/platform/env";

/** One forum for the visitor's own calendar. */
export async function GET(request: Request, { params }: RouteContext<"/foren/[slug]/kalender.ics">): Promise<Response> {
  const { slug } = await params;
  const [forum, settings] = await Promise.all([getPublishedForum(slug), getSiteSettings()]);
  if (!forum) return noSuchFeed();
  const organiser = { name: settings.agencyName, email: settings.contactEmail };
  const body = forumCalendar(forum, { appUrl: env().APP_URL, organiser });
  return fileResponse(request, body, "text/calendar; charset=utf-8", {
    "Content-Disposition": `attachment; filename="${slug}.ics"`,
  });
}
