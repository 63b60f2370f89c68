import { Feed } from "feed";
import type { FeedForum } from "@/lib/forums/queries/published";
import { formatDateTimeRange } from "@/lib/platform/time";

interface AtomSource {
  appUrl: string;
  title: string;
  /** Page that the feed belongs to, and the feed itself: paths. */
  page: string;
  self: string;
  author: string;
  /** Stands for the last change while there is no forum. */
  at: Date;
}

/** Forums as an Atom feed (RFC 4287), what was published last first. */
export function atomFeed(forums: readonly FeedForum[], { appUrl, title, page, self, author, at }: AtomSource): string {
  const newest = forums.toSorted((a, b) => publishedAt(b).getTime() - publishedAt(a).getTime());
  const updated = forums.map((forum) => forum.updatedAt.getTime());
  const feed = new Feed({
    id: appUrl + self,
    title,
    link: appUrl + page,
    feedLinks: { atom: appUrl + self },
    updated: updated.length > 0 ? new Date(Math.max(...updated)) : at,
    author: { name: author },
    generator: false,
    language: "de",
  });
  for (const forum of newest) {
    const link = `${appUrl}/foren/${forum.slug}`;
    feed.addItem({
      id: link,
      link,
      title: asHtml(titleOf(forum)),
      description: asHtml(summaryOf(forum)),
      published: publishedAt(forum),
      date: forum.updatedAt,
    });
  }
  return feed.atom1();
}

const publishedAt = (forum: FeedForum) => forum.publishedAt ?? forum.updatedAt;

function titleOf(forum: FeedForum): string {
  const example = forum.isExample ? "Beispiel: " : "";
  if (forum.cancelledAt) return `${example}Abgesagt: ${forum.title}`;
  return forum.postponedAt ? `${example}Verschoben: ${forum.title}` : `${example}${forum.title}`;
}

function summaryOf(forum: FeedForum): string {
  const place = forum.place ?? "Der Ort wird noch bekannt gegeben";
  const districts = forum.districts.map(({ label }) => label).join(", ");
  return `${formatDateTimeRange(forum.startsAt, forum.endsAt)}. ${place}. Für ${districts}. ${forum.summary}`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The package says `type="html"` and hands texts through as they are, so they have to be HTML. */
const asHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
