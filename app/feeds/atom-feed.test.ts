import { describe, expect, it } from "vitest";
import type { FeedForum } from "@/lib/forums/queries/published";
import { parseWallTime } from "@/lib/platform/time";
import { atomFeed } from "./atom-feed";

const at = parseWallTime("2016-03-20T10:00");

const forum: FeedForum = {
  id: "0190f5a0-0000-7000-8000-000000000001",
  slug: "taunusstein-2016",
  number: 1,
  title: "Fachforum Rheingau-Taunus",
  seriesTitle: "Aktiv vor Ort",
  startsAt: parseWallTime("2016-04-12T14:00"),
  endsAt: parseWallTime("2016-04-12T17:00"),
  place: null,
  districts: [{ ags: "06439", label: "Rheingau-Taunus-Kreis" }],
  capacity: null,
  waitlistEnabled: true,
  registrationOpensAt: null,
  registrationClosesAt: null,
  publishedAt: parseWallTime("2016-03-01T09:00"),
  postponedAt: null,
  cancelledAt: null,
  isExample: false,
  summary: "Wo stehen unsere Kreise?",
  sequence: 0,
  updatedAt: parseWallTime("2016-03-02T09:00"),
  contactEmail: null,
  venue: null,
};

const feedOf = (...forums: FeedForum[]) =>
  atomFeed(forums, {
    appUrl: "https://portal.test",
    title: "Alle Foren – Aktiv vor Ort",
    page: "/foren",
    self: "/feeds/alle.atom",
    author: "Agentur <X> & Co",
    at,
  });

const entries = (xml: string) => xml.split("<entry>").slice(1);

describe("atomFeed", () => {
  it("names itself, its page and its author", () => {
    const [head = ""] = feedOf(forum).split("<entry>");
    expect(head).toContain("<id>https://portal.test/feeds/alle.atom</id>");
    expect(head).toContain('<link rel="self" href="https://portal.test/feeds/alle.atom"/>');
    expect(head).toContain('<link rel="alternate" href="https://portal.test/foren"/>');
    expect(head).toContain("<updated>2016-03-02T08:00:00.000Z</updated>");
    expect(head).toContain("<name>Agentur &lt;X&gt; &amp; Co</name>");
  });

  it("tells date, place and districts of a forum", () => {
    const [entry = ""] = entries(feedOf(forum));
    expect(entry).toContain("<![CDATA[Fachforum Rheingau-Taunus]]>");
    expect(entry).toContain(
      "<![CDATA[Dienstag, 12. April 2016, 14:00 bis 17:00\u00a0Uhr. Der Ort wird noch bekannt gegeben. " +
        "Für Rheingau-Taunus-Kreis. Wo stehen unsere Kreise?]]>",
    );
    expect(entry).toContain('<link href="https://portal.test/foren/taunusstein-2016"/>');
    expect(entry).toContain("<published>2016-03-01T08:00:00.000Z</published>");
  });

  it("lets no text become markup or end its section", () => {
    const title = `<script>alert("1")</script> & ]]><x/>`;
    const xml = feedOf({ ...forum, title, summary: title });
    expect(xml).not.toContain("<script>");
    expect(xml).not.toContain("]]><x/>");
    expect(xml).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ]]&gt;&lt;x/&gt;");
  });

  it("says in the title when a forum is called off or an example", () => {
    const titles = [{ cancelledAt: at }, { postponedAt: at }, { isExample: true, cancelledAt: at }].map(
      (given) => /CDATA\[(.*?)\]\]/.exec(entries(feedOf({ ...forum, ...given }))[0] ?? "")?.[1],
    );
    expect(titles).toEqual([
      "Abgesagt: Fachforum Rheingau-Taunus",
      "Verschoben: Fachforum Rheingau-Taunus",
      "Beispiel: Abgesagt: Fachforum Rheingau-Taunus",
    ]);
  });

  it("puts what was published last first, and is a feed without forums too", () => {
    const later = { ...forum, slug: "spaeter", publishedAt: parseWallTime("2016-03-10T09:00") };
    expect(entries(feedOf(forum, later))[0]).toContain("/foren/spaeter");
    expect(feedOf()).toContain("<updated>2016-03-20T09:00:00.000Z</updated>");
  });
});
