import { beforeAll, describe, expect, it } from "vitest";
import { answerFor, findMyForum } from "@/app/(public)/find-my-forum";
import { seedRegions } from "@/db/seed/regions";
import { addDays, addHours, parseWallTime, setClock } from "@/lib/platform/time";
import {
  findDistricts,
  getDistrictPage,
  listCoverage,
  listDistricts,
  listMapDistricts,
  listMiniMap,
} from "@/lib/regions/queries";
import { make, superuser } from "../support/test-db";

const today = "2026-11-22";
const noon = parseWallTime(`${today}T12:00`);

beforeAll(async () => {
  setClock(`${today}T12:00`);
  await seedRegions(make.db);
});

const found = async (typed: string, day: string) => {
  const result = await findDistricts(typed, day);
  return result.kind === "found" ? result.hits.map(({ district }) => district.ags) : result.kind;
};

describe("the regions in the database", () => {
  it("are complete, and stay the same when seeded again", async () => {
    const counts = () => superuser`
      select (select count(*)::int from district) as districts, (select count(*)::int from district_territory) as territories,
        (select count(*)::int from municipality) as municipalities, (select count(*)::int from postcode_area) as pairs,
        (select md5(string_agg(t::text, '|' order by t::text)) from district_territory t) as hash`;
    const before = await counts();
    expect(before[0]).toMatchObject({ districts: 27, territories: 28, municipalities: 422, pairs: 559 });
    await seedRegions(make.db);
    expect(await counts()).toEqual(before);
  });

  it("are repaired by seeding, without touching other districts", async () => {
    const other = await make.district();
    await superuser`update district set label = 'falsch' where ags = '06439'`;
    await superuser`delete from postcode_area where postcode = '65232'`;
    await seedRegions(make.db);
    const rows = await superuser`select ags, label from district where ags in ('06439', ${other.ags}) order by ags`;
    expect(rows.map(({ label }) => label)).toEqual(["Rheingau-Taunus-Kreis", other.label]);
    expect(await found("65232", today)).toEqual(["06439"]);
    await superuser`delete from district where ags = ${other.ags}`;
  });

  it("refuse a municipality without a district and a wrong key", async () => {
    await expect(make.municipality("99999")).rejects.toThrow();
    await expect(make.district({ ags: "0643" })).rejects.toThrow();
  });
});

describe("the land of a day", () => {
  it.each([
    ["2016-03-20", 26],
    ["2025-12-31", 26],
    ["2026-01-01", 27],
  ])("on %s it has %i districts, each on both maps", async (day, count) => {
    const lists = await Promise.all([listDistricts(day), listMapDistricts(day), listMiniMap(day)]);
    for (const list of lists) expect(new Set(list.map(({ ags }) => ags)).size).toBe(count);
    expect(lists[0].some(({ ags }) => ags === "06415")).toBe(count === 27);
  });

  it("draws the Main-Kinzig-Kreis with Hanau until 2025 and without it since", async () => {
    const outline = async (day: string) => (await listMapDistricts(day)).find(({ ags }) => ags === "06435")?.outline;
    expect(await outline("2016-03-20")).toBe(await outline("2025-12-31"));
    expect(await outline("2026-01-01")).not.toBe(await outline("2025-12-31"));
  });

  it("finds by postcode and name as of that day", async () => {
    expect(await found("63450", "2016-03-20")).toEqual(["06435"]);
    expect(await found("Hanau", today)).toEqual(["06415"]);
    expect(await found("34127", today)).toEqual(["06611", "06633"]);
    expect(await found("Taunustein", today)).toEqual(["06439"]);
    expect(await found("65219", today)).toBe("unknownPostcode");
    expect(await found("10115", today)).toBe("unknownPostcode");
    expect(await found("'; drop table district; --", today)).toBe("nothing");
  });
});

describe("a district", () => {
  it("shows figures and municipalities of the day, and who left", async () => {
    const before = await getDistrictPage("06435", "2025-12-31");
    expect(before).toMatchObject({ population: 420914, changes: [], ended: null });
    expect(before?.towns).toHaveLength(29);
    const after = await getDistrictPage("06435", today);
    expect(after?.towns).toHaveLength(28);
    const change = { name: "Hanau", day: "2026-01-01", from: { ags: "06435", label: "Main-Kinzig-Kreis" } };
    expect(after).toMatchObject({ population: 322958, changes: [change] });
    expect((await getDistrictPage("06415", today))?.changes).toMatchObject([change]);
  });

  it("is not there before it begins, nor when nobody knows it", async () => {
    expect(await getDistrictPage("06415", "2025-12-31")).toBeNull();
    expect(await getDistrictPage("06999", today)).toBeNull();
    expect(await getDistrictPage("x' or 1=1", today)).toBeNull();
  });

  it("that has ended is shown as on its last day and names its successor", async () => {
    const heir = await make.district();
    const ended = await make.district({ validTo: "2020-01-01", successorAgs: heir.ags });
    await make.municipality(ended.ags, { name: "Altstadt", validTo: "2020-01-01" });
    expect(await getDistrictPage(ended.ags, today)).toMatchObject({
      ended: { validTo: "2020-01-01", successor: { ags: heir.ags, label: heir.label } },
      towns: [{ name: "Altstadt" }],
      population: null,
    });
    expect((await getDistrictPage(ended.ags, "2019-12-31"))?.ended).toBeNull();
    expect((await listDistricts(today)).map(({ ags }) => ags)).not.toContain(ended.ags);
    await superuser`delete from municipality where district_ags = ${ended.ags}`;
    await superuser`delete from district where ags in (${ended.ags}, ${heir.ags})`;
  });
});

describe("which districts have a forum", () => {
  it("counts what is ahead and knows what was, but nothing called off or unpublished", async () => {
    const { ags } = await make.district();
    const coverage = async () => (await listCoverage(noon)).get(ags);
    const forum = (days: number, more: object = {}) => {
      const startsAt = addDays(noon, days);
      return make.forum({ districts: [ags], startsAt, endsAt: addHours(startsAt, 3), ...more });
    };
    expect(await coverage()).toEqual({ planned: 0, nextAt: null, held: false });
    await forum(10, { cancelledAt: noon });
    await forum(11, { publishedAt: null });
    await forum(-9, { cancelledAt: addDays(noon, -10) });
    await forum(12, { publishedAt: addDays(noon, 1) });
    expect(await coverage()).toEqual({ planned: 0, nextAt: null, held: false });
    await forum(20);
    const next = await forum(14);
    expect(await coverage()).toEqual({ planned: 2, nextAt: next.startsAt, held: false });
    await forum(-400);
    expect((await coverage())?.held).toBe(true);
  });

  it("takes a forum without a known end as running until midnight in Berlin", async () => {
    const { ags } = await make.district();
    await make.forum({ districts: [ags], startsAt: parseWallTime(`${today}T09:00`), endsAt: null });
    const at = async (time: string) => (await listCoverage(parseWallTime(time))).get(ags);
    expect(await at(`${today}T23:59`)).toMatchObject({ planned: 1, held: false });
    expect(await at("2026-11-23T00:00")).toMatchObject({ planned: 0, held: true });
  });
});

describe("Welches Forum ist meins?", () => {
  it("answers with the forum of the district, or with the nearest ones", async () => {
    const forum = await make.forum({
      districts: ["06439", "06533"],
      publishedAt: addDays(noon, -1),
      startsAt: addDays(noon, 30),
      endsAt: null,
    });
    const own = await findMyForum("65232");
    expect(own?.answers.map(({ forums, nearby }) => [forums.map(({ slug }) => slug), nearby])).toEqual([
      [[forum.slug], []],
    ]);
    const wiesbaden = await findMyForum("Wiesbaden");
    expect(wiesbaden?.answers[0]?.forums).toEqual([]);
    const far = await make.forum({ districts: ["06636"], startsAt: addDays(noon, 8), endsAt: null });
    const nearby = (await findMyForum("Wiesbaden"))?.answers[0]?.nearby ?? [];
    expect(nearby.map(({ label, km, forum: { slug } }) => [label, km, slug])).toEqual([
      ["Rheingau-Taunus-Kreis", expect.closeTo(15, -1), forum.slug],
      ["Werra-Meißner-Kreis", expect.closeTo(170, -1), far.slug],
    ]);
  });

  it("offers the nearest ones too when the only forum was called off, and still shows that", async () => {
    const cancelled = await make.forum({
      districts: ["06633"],
      cancelledAt: noon,
      startsAt: addDays(noon, 9),
      endsAt: null,
    });
    const [answer] = (await findMyForum("Kreis Kassel"))?.answers ?? [];
    expect(answer?.forums.map(({ slug }) => slug)).toEqual([cancelled.slug]);
    expect(answer?.nearby.length).toBeGreaterThan(0);
  });

  it("was not asked, was asked nothing, or asks back with all municipalities", async () => {
    expect(await findMyForum(undefined)).toBeNull();
    expect((await findMyForum(["", "x"]))?.result.kind).toBe("blank");
    const asked = await findMyForum("65219");
    expect(asked?.towns).toHaveLength(421);
    expect(asked?.towns.indexOf("Zwingenberg")).toBe(420);
    expect((await findMyForum("a".repeat(5000)))?.query).toHaveLength(80);
  });

  it("names no district twice and not itself among the nearest", async () => {
    const { district } = (await findMyForum("Wiesbaden"))?.answers[0] ?? {};
    if (!district) throw new Error("Wiesbaden was not found");
    const { nearby } = await answerFor({ district, municipalities: [] }, noon);
    expect(nearby.map(({ label }) => label)).not.toContain("Wiesbaden");
  });
});
