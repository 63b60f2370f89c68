import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { pool } from "@/db/client";
import { listNextForums, listPastForums, listUpcomingForums } from "@/lib/forums/queries/lists";
import { findPublishedForum, listFeedForums, listForumAddresses } from "@/lib/forums/queries/published";
import { listForums } from "@/lib/forums/queries/search";
import { buildSearchText } from "@/lib/forums/search";
import { addDays, addHours, addMinutes, parseWallTime } from "@/lib/platform/time";
import { askedFor, forumScans } from "../support/query-plans";
import { make, superuser } from "../support/test-db";

const at = parseWallTime("2026-11-22T10:00");
const slugs = (forums: readonly { slug: string }[]) => forums.map(({ slug }) => slug);

/** A forum of the given start in a district of its own, unless one is named. */
async function forum(slug: string, startsAt: Date, values: Parameters<typeof make.forum>[0] = {}) {
  const district = values.districts ? [] : [await make.district()];
  const districts = values.districts ?? district.map(({ ags }) => ags);
  const searchText = buildSearchText({ title: values.title ?? slug, summary: values.summary ?? "" }, { districts: [] });
  return make.forum({
    slug,
    startsAt,
    endsAt: addHours(startsAt, 3),
    publishedAt: addDays(at, -30),
    searchText,
    ...values,
    districts,
  });
}

afterEach(() => vi.restoreAllMocks());

describe("lists of forums", () => {
  const shared = "80001";
  beforeAll(async () => {
    await make.district({ ags: shared, name: "Musterkreis", label: "Landkreis Musterkreis" });
    const here = { districts: [shared] };
    await forum("laeuft", addHours(at, -1), here);
    await forum("heute-ohne-ende", parseWallTime("2026-11-22T08:00"), { ...here, endsAt: null });
    await forum("gestern-ohne-ende", parseWallTime("2026-11-21T23:00"), { ...here, endsAt: null });
    await forum("eben-vorbei", addHours(at, -3), here);
    await forum("in-zehn-tagen", addDays(at, 10), here);
    await forum("abgesagt", addDays(at, 11), { ...here, cancelledAt: addDays(at, -1) });
    await forum("entwurf", addDays(at, 12), { ...here, publishedAt: null });
    await forum("erscheint-morgen", addDays(at, 13), { ...here, publishedAt: addDays(at, 1) });
    await forum("nur-woanders", addDays(at, 5));
  });

  it("shows what is to come or running, the next one first, and nothing unpublished", async () => {
    const cards = await listUpcomingForums({ districtAgs: shared, now: at });
    expect(slugs(cards)).toEqual(["heute-ohne-ende", "laeuft", "in-zehn-tagen", "abgesagt"]);
    expect(cards.map(({ seats }) => seats)).toEqual(["closed", "closed", "free", "cancelled"]);
  });

  it("shows what is over, the last one first; the moment of the end is over", async () => {
    expect(slugs(await listPastForums({ districtAgs: shared }, at))).toEqual(["eben-vorbei", "gestern-ohne-ende"]);
    expect(slugs(await listPastForums({ districtAgs: shared }, addMinutes(at, -1)))).toEqual(["gestern-ohne-ende"]);
  });

  it("keeps drafts out of pages, feeds and the sitemap", async () => {
    expect(await findPublishedForum("entwurf", at)).toBeNull();
    expect(await findPublishedForum("erscheint-morgen", at)).toBeNull();
    expect(await findPublishedForum("gibt-es-nicht", at)).toBeNull();
    const hidden = ["entwurf", "erscheint-morgen"];
    expect(slugs(await listForumAddresses(at)).filter((slug) => hidden.includes(slug))).toEqual([]);
    const feed = slugs(await listFeedForums({ districtAgs: shared }, at));
    expect(feed).toEqual([
      "abgesagt",
      "in-zehn-tagen",
      "laeuft",
      "heute-ohne-ende",
      "eben-vorbei",
      "gestern-ohne-ende",
    ]);
  });

  it("names another forum only if it takes place", async () => {
    const over = await findPublishedForum("eben-vorbei", at);
    expect(over && slugs(await listNextForums(over, at))).toEqual(["heute-ohne-ende", "laeuft", "in-zehn-tagen"]);
  });

  it("narrows to a series", async () => {
    const series = await make.series({ slug: "eigene-reihe" });
    await forum("in-der-reihe", addDays(at, 20), { seriesId: series.id });
    const page = await listForums({ time: "upcoming", seriesSlug: "eigene-reihe" }, at);
    expect([slugs(page.forums), page.total]).toEqual([["in-der-reihe"], 1]);
    expect((await listForums({ time: "upcoming", seriesSlug: "gibt-es-nicht" }, at)).total).toBe(0);
  });

  it("goes through the pages without losing or repeating one", async () => {
    const { ags } = await make.district();
    for (let index = 0; index < 45; index += 1) {
      // Many begin at the same moment: the order must still be the same on each page.
      await forum(`seite-${String(index).padStart(2, "0")}`, addDays(at, 30 + Math.floor(index / 15)), {
        districts: [ags],
      });
    }
    const ask = (page: number) => listForums({ time: "upcoming", districtAgs: [ags], page }, at);
    const pages = await Promise.all([1, 2, 3].map(ask));
    expect(pages.map(({ forums, total, pageCount }) => [forums.length, total, pageCount])).toEqual([
      [20, 45, 3],
      [20, 45, 3],
      [5, 45, 3],
    ]);
    expect(new Set(pages.flatMap(({ forums }) => slugs(forums))).size).toBe(45);
    expect((await ask(99)).page).toBe(3);
  });
});

describe("search", () => {
  beforeAll(async () => {
    const texts = {
      "sprache-lernen": "Geflüchtete lernen Deutsch in Taunusstein-Hahn",
      wohnen: "Wohnungen für Familien in Korbach und Nachbarschaften",
      "wohnen-vergangen": "Wohnraum und Nachbarschaften in Fritzlar",
    };
    for (const [slug, summary] of Object.entries(texts)) {
      await forum(slug, addDays(at, slug.endsWith("vergangen") ? -50 : 50), { summary });
    }
  });

  const find = async (query: string, time: "upcoming" | "past" = "upcoming") => {
    const { forums, similar } = await listForums({ time, query }, at);
    return [slugs(forums), similar];
  };

  it.each([
    ["Wohnung", ["wohnen"], false],
    ["familie nachbarschaft", ["wohnen"], false],
    ["Geflüchtete lernen", ["sprache-lernen"], false],
    ["Deutsch -Taunusstein", [], false],
    ['"Deutsch Taunusstein"', [], false],
    ["Taunustein", ["sprache-lernen"], true],
    ["Nachbarschften", ["wohnen"], true],
    ["Korb", ["wohnen"], true],
    ["Korbahc Nachbarschfaten", ["wohnen"], true],
    ["xyzquark", [], false],
    ["' & | ! ( ) : * <->", [], false],
  ])("finds for „%s“: %j", async (query, found, similar) => {
    expect(await find(query)).toEqual([found, similar]);
  });

  it("looks in the time that was asked for", async () => {
    expect(await find("Nachbarschaft", "past")).toEqual([["wohnen-vergangen"], false]);
  });
});

describe("seats in words", () => {
  it("follow what is taken, without anyone seeing a registration", async () => {
    const of = async (capacity: number, states: Parameters<typeof make.registration>[1][]) => {
      const row = await forum(`plaetze-${Math.random().toString(36).slice(2)}`, addDays(at, 40), { capacity });
      for (const values of states) await make.registration(row, values);
      return (await findPublishedForum(row.slug, at))?.seats;
    };
    const held = { state: "unconfirmed", holdUntil: addMinutes(at, 1) } as const;
    const lapsed = { state: "unconfirmed", holdUntil: at } as const;
    expect(await of(4, [])).toBe("free");
    expect(await of(4, [held])).toBe("few");
    expect(await of(4, [lapsed])).toBe("free");
    expect(await of(1, [{ state: "offered" }])).toBe("waitlist");
    expect(await of(9, [{ state: "waitlisted" }])).toBe("waitlist");
    expect(await of(1, [{ state: "cancelled" }, { state: "expired" }, { state: "rejected" }])).toBe("few");
    const rows = await pool`select count(*)::int as count from registration`;
    expect(rows).toEqual([expect.objectContaining({ count: 0 })]);
  });

  it("say at each table whether one is left", async () => {
    const row = await forum("mit-tischen", addDays(at, 40));
    const [full, half] = [await make.breakout(row.id, { seats: 1 }), await make.breakout(row.id, { seats: 8 })];
    await make.registration(row, { firstWishId: full.id });
    await make.registration(row, { firstWishId: half.id, state: "cancelled" });
    const found = await findPublishedForum("mit-tischen", at);
    expect(found?.breakouts.map(({ id, status }) => [id, status])).toEqual([
      [full.id, "full"],
      [half.id, "free"],
    ]);
  });
});

describe("with 5,000 forums", () => {
  beforeAll(async () => {
    const { id } = await make.series({ slug: "viele" });
    await make.district({ ags: "80500" });
    await make.district({ ags: "80501" });
    const words = [
      "Sprache",
      "Arbeit",
      "Wohnen",
      "Schule",
      "Gesundheit",
      "Kultur",
      "Sport",
      "Garten",
      "Mobilität",
      "Musik",
    ];
    // Ten years back and one ahead; every text is long and has a few of the words.
    await superuser`
      insert into forum (id, slug, series_id, title, summary, body, starts_at, ends_at, capacity, published_at, search_text)
      select gen_random_uuid(), 'viele-' || n, ${id}, 'Fachforum ' || n, 'Ein Forum.', repeat('Text der Seite. ', 60),
        start, start + interval '3 hours', 40, start - interval '300 days',
        'Fachforum ' || n || ' ' || (string_to_array(${words.join(" ")}, ' '))[1 + n % 10] || ' und ' || (string_to_array(${words.join(" ")}, ' '))[1 + n / 10 % 10]
          || ' in Musterort' || n % 400 || repeat(' Ehrenamt in der Region', 10)
      from generate_series(1, 5000) n,
        lateral (select ${at.toISOString()}::timestamptz + interval '1 day' * (n % 4015 - 3650) as start) s`;
    await superuser`
      insert into forum_district select id, case when starts_at > ${at.toISOString()} then '80500' else '80501' end
      from forum where slug like 'viele-%'`;
    await superuser`analyze`;
  }, 60_000);

  it.each<[string, () => Promise<unknown>]>([
    ["the next forums", () => listUpcomingForums({ limit: 6, now: at })],
    ["the next forums of a district", () => listUpcomingForums({ districtAgs: "80500", now: at })],
    ["the list to come", () => listForums({ time: "upcoming" }, at)],
    ["the list of the past", () => listForums({ time: "past" }, at)],
    ["a later page of the past", () => listForums({ time: "past", page: 5 }, at)],
    ["the list of two districts", () => listForums({ time: "upcoming", districtAgs: ["80500", "80501"] }, at)],
    ["the list of a series", () => listForums({ time: "past", seriesSlug: "viele" }, at)],
    ["a search", () => listForums({ time: "upcoming", query: "Garten Musik" }, at)],
    ["a search for a word that all have", () => listForums({ time: "past", query: "Fachforum" }, at)],
    ["a search with typing errors", () => listForums({ time: "past", query: "Gesunheit Musk" }, at)],
    ["one forum", () => findPublishedForum("viele-77", at)],
    ["a feed", () => listFeedForums({}, at)],
  ])("finds %s by an index, in at most four queries", async (_name, run) => {
    const asked = await askedFor(run);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(await forumScans(asked)).toEqual([]);
  });

  it("stops counting at a thousand and says so", async () => {
    expect((await listForums({ time: "past", query: "Gesunheit Musk" }, at)).total).toBeGreaterThan(0);
    const page = await listForums({ time: "past" }, at);
    expect([page.total, page.more, page.pageCount]).toEqual([1000, true, 50]);
  });
});
