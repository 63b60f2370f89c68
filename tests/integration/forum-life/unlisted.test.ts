import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { feedResponse } from "@/app/feeds/feed-response";
import sitemap from "@/app/sitemap";
import { forum as forums } from "@/db/schema";
import { listNextForums, listPastForums, listUpcomingForums } from "@/lib/forums/queries/lists";
import { findPublishedForum, hasForum, listFeedForums, listForumAddresses } from "@/lib/forums/queries/published";
import { listForums } from "@/lib/forums/queries/search";
import { newId } from "@/lib/platform/ids";
import { addDays, addHours, addMinutes, now } from "@/lib/platform/time";
import { listCoverage } from "@/lib/regions/queries";
import { listSeries, listSeriesDistricts } from "@/lib/series/queries";
import { notifySubscribers } from "@/lib/subscriptions/mutations";
import { make, superuser } from "../../support/test-db";

const CANARY = "Kanarienvogelforum";

/** A coming and a past forum with a word of their own, alone in their district and series; listed or not. */
async function twoForums(unlisted: boolean) {
  const { ags } = await make.district();
  const series = await make.series();
  const values = { districts: [ags], seriesId: series.id, title: CANARY, searchText: CANARY, unlisted };
  const past = { startsAt: addDays(now(), -9), endsAt: addHours(addDays(now(), -9), 3) };
  const coming = await make.forum({ ...values, publishedAt: now() });
  return { ags, series, coming, past: await make.forum({ ...values, ...past }) };
}

async function feedText(kind: "ics" | "atom", districtAgs: string): Promise<string> {
  const request = new Request(`https://fachforen.example.org/feeds/kreise/${districtAgs}.${kind}`);
  const text = await (await feedResponse(request, kind, { districtAgs, title: "Feed", page: "/" })).text();
  return text.replace(/\r\n[ \t]/g, "");
}

/** Everything public that names forums, as text. */
async function everywhere({ ags, series, coming, past }: Awaited<ReturnType<typeof twoForums>>) {
  const other = await make.forum({ districts: [ags], seriesId: series.id });
  const instead = await findPublishedForum(other.slug, now());
  if (!instead) throw new Error("not found");
  await superuser`delete from forum where id = ${other.id}`;
  const at = now();
  const answers: Record<string, unknown> = {
    "start page": await listUpcomingForums({ limit: 500 }),
    "page of the district": [
      await listUpcomingForums({ districtAgs: ags }),
      await listPastForums({ districtAgs: ags }),
    ],
    "page of the series": [
      await listUpcomingForums({ seriesId: series.id }),
      await listPastForums({ seriesId: series.id }),
    ],
    "districts of the series": (await listSeriesDistricts(series.id)).map((row) => ({ ...row, slug: coming.slug })),
    "number of the series": (await listSeries())
      .filter(({ id, forumCount }) => id === series.id && forumCount > 0)
      .map(() => coming.slug),
    "other forums": await listNextForums(instead),
    "list of coming": (await listForums({ time: "upcoming", districtAgs: [ags] })).forums,
    "list of past": (await listForums({ time: "past", districtAgs: [ags] })).forums,
    search: (await listForums({ time: "upcoming", query: CANARY })).forums,
    "search with a typing error": (await listForums({ time: "upcoming", query: "Kanarienvogelvorum" })).forums,
    map: [(await listCoverage(at)).get(ags)]
      .filter((row) => row && (row.planned > 0 || row.held))
      .map(() => coming.slug),
    "feed for calendars": await feedText("ics", ags),
    "feed of news": await feedText("atom", ags),
    "feed of all": await listFeedForums({}),
    addresses: await listForumAddresses(),
    sitemap: await sitemap(),
  };
  return Object.entries(answers)
    .filter(([, found]) => [coming, past].some(({ slug }) => JSON.stringify(found).includes(slug)))
    .map(([name]) => name)
    .sort();
}

describe("a forum that is not listed", () => {
  it("is in no list, search, count, map, feed or sitemap, where the same forum listed is in all of them", async () => {
    const listed = await everywhere(await twoForums(false));
    await superuser`update forum set published_at = null`;
    const unlisted = await everywhere(await twoForums(true));
    expect(listed).toContain("search");
    expect(listed.length).toBe(16);
    expect(unlisted).toEqual([]);
  });

  it("is there for whoever knows its address", async () => {
    const { coming, past } = await twoForums(true);
    expect(await hasForum(coming.slug)).toBe(true);
    expect(await findPublishedForum(coming.slug, now())).toMatchObject({ title: CANARY, window: "open" });
    expect(await findPublishedForum(past.slug, now())).toMatchObject({ window: "over" });
  });

  it("is announced to nobody, until it is listed", async () => {
    const { ags, coming } = await twoForums(true);
    await superuser`insert into subscription (id, email, email_normalised, district_ags, token_hash, confirmed_at)
      values (${newId()}, 'abo@example.org', 'abo@example.org', ${ags}, ${newId()}, now() - interval '1 hour')`;
    expect(await notifySubscribers(addMinutes(now(), 1))).toBe(0);
    await make.db.update(forums).set({ unlisted: false }).where(eq(forums.id, coming.id));
    expect(await notifySubscribers(addMinutes(now(), 1))).toBe(1);
  });
});
