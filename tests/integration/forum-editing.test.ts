import { describe, expect, it } from "vitest";
import { saveAgenda } from "@/lib/forums/mutations/agenda";
import { createForum } from "@/lib/forums/mutations/create";
import { saveForum } from "@/lib/forums/mutations/save";
import { addVenue, saveAccess } from "@/lib/forums/mutations/venues";
import type { NewForum } from "@/lib/forums/schema/create";
import { newId } from "@/lib/platform/ids";
import { addDays, addHours, addMinutes } from "@/lib/platform/time";
import { allocateForum } from "@/lib/registrations/mutations/allocate-forum";
import { make, superuser } from "../support/test-db";

const draft = { publishedAt: null };

/** A forum over two districts, and somebody in charge of each. */
async function shared(values: Parameters<typeof make.forum>[0] = {}) {
  const [here, there] = [(await make.district()).ags, (await make.district()).ags];
  const forum = await make.forum({ ...values, districts: [here, there] });
  const [mine, theirs] = [await make.staff({ districts: [here] }), await make.staff({ districts: [there] })];
  return { forum, mine: mine.actor, theirs: theirs.actor, here, there };
}

const stored = async (id: string) => {
  const [row] = await superuser`select * from forum where id = ${id}`;
  return row as Record<string, unknown>;
};
const waiting = (id: string) =>
  superuser`select changes, reason, proposed_by from pending_change where forum_id = ${id}`;

describe("storing a forum", () => {
  it("of two people who opened the same form, the second is shown what the first has stored", async () => {
    const { forum, mine, theirs } = await shared(draft);
    const first = saveForum(mine, forum.id, 0, { title: "Von hier" });
    expect(await first).toEqual({ ok: true, value: { pending: false, raised: false } });
    const second = await saveForum(theirs, forum.id, 0, { title: "Von dort" });
    expect(second).toMatchObject({
      ok: false,
      code: "changed_meanwhile",
      current: { title: "Von hier", version: 1 },
    });
    expect((await stored(forum.id))["title"]).toBe("Von hier");
    expect((await saveForum(theirs, forum.id, 1, { title: "Von dort" })).ok).toBe(true);
    expect(await stored(forum.id)).toMatchObject({ title: "Von dort", version: 2 });
  });

  it("lets exactly one of two through who store at the same moment", async () => {
    const { forum, mine, theirs } = await shared(draft);
    const answers = await Promise.all([
      saveForum(mine, forum.id, 0, { title: "Von hier" }),
      saveForum(theirs, forum.id, 0, { title: "Von dort" }),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("makes it found by its new words, and says in the history who changed what", async () => {
    const { forum, mine } = await shared(draft);
    await saveForum(mine, forum.id, 0, { title: "Nachbarschaft", summary: "Wohnen in Korbach" });
    expect((await stored(forum.id))["search_text"]).toMatch(/^Nachbarschaft Beispielreihe .* Wohnen in Korbach$/);
    const history = await superuser`select action, actor_id, to_state from audit_entry where forum_id = ${forum.id}`;
    expect(history).toEqual([{ action: "forum.edited", actor_id: mine.accountId, to_state: "summary title" }]);
  });

  it("is as if it did not exist for whoever does not run it", async () => {
    const { forum, here } = await shared(draft);
    const foreign = (await make.staff({ districts: [(await make.district()).ags] })).actor;
    expect(await saveForum(foreign, forum.id, 0, { title: "Fremd" })).toEqual({ ok: false, code: "not_found" });
    // Naming one's own district in the patch gives no right to a forum that is not there yet.
    const grab = { districts: [here, ...foreign.districts] };
    expect(await saveForum(foreign, forum.id, 0, grab)).toEqual({ ok: false, code: "not_found" });
    expect(await saveForum(foreign, newId(), 0, {})).toEqual({ ok: false, code: "not_found" });
    expect(await saveForum(foreign, "x", 0, {})).toEqual({ ok: false, code: "not_found" });
    expect(await stored(forum.id)).toMatchObject({ title: forum.title, version: 0 });
  });

  it("keeps a forum within the reach of whoever changes it, and to districts that exist", async () => {
    const { forum, mine, there } = await shared(draft);
    expect(await saveForum(mine, forum.id, 0, { districts: [there] })).toEqual({ ok: false, code: "outside_scope" });
    expect(await saveForum(mine, forum.id, 0, { districts: ["00000"] })).toEqual({ ok: false, code: "unknown_place" });
    expect(await saveForum(mine, forum.id, 0, { venueId: newId() })).toEqual({ ok: false, code: "unknown_place" });
    const third = (await make.district()).ags;
    const districts = [...mine.districts, third].sort();
    expect((await saveForum(mine, forum.id, 0, { districts })).ok).toBe(true);
    const rows = await superuser`select district_ags from forum_district where forum_id = ${forum.id} order by 1`;
    expect(rows.map((row) => row["district_ags"])).toEqual(districts);
  });

  it("changes nothing of a forum that was called off", async () => {
    const { forum, mine } = await shared({ cancelledAt: new Date() });
    expect(await saveForum(mine, forum.id, 0, { title: "Doch" })).toEqual({ ok: false, code: "closed" });
  });
});

describe("a published forum", () => {
  it("keeps its old date until the change is released, while texts go live", async () => {
    const { forum, mine, theirs } = await shared();
    const later = { startsAt: addDays(forum.startsAt, 7), endsAt: addHours(addDays(forum.startsAt, 7), 3) };
    expect(await saveForum(mine, forum.id, 0, later)).toEqual({ ok: false, code: "reason_missing" });
    const answer = await saveForum(mine, forum.id, 0, {
      ...later,
      title: "Neuer Titel",
      reason: "Der Saal ist belegt.",
    });
    expect(answer).toEqual({ ok: true, value: { pending: true, raised: false } });
    expect(await stored(forum.id)).toMatchObject({ title: "Neuer Titel", starts_at: forum.startsAt, version: 1 });
    const changes = { startsAt: later.startsAt.toISOString(), endsAt: later.endsAt.toISOString() };
    expect(await waiting(forum.id)).toEqual([{ changes, reason: "Der Saal ist belegt.", proposed_by: mine.accountId }]);
    await saveForum(theirs, forum.id, 1, { place: "Idstein", reason: "Größerer Saal" });
    expect((await waiting(forum.id))[0]?.["changes"]).toEqual({ ...changes, place: "Idstein" });
    const back = { startsAt: forum.startsAt, endsAt: forum.endsAt, place: null };
    expect(await saveForum(mine, forum.id, 2, back)).toMatchObject({ value: { pending: false } });
    expect(await waiting(forum.id)).toEqual([]);
  });

  it("has more places at once, fewer after a release, and never fewer than are taken", async () => {
    const { forum, mine } = await shared({ capacity: 2 });
    await make.registration(forum);
    await make.registration(forum);
    expect(await saveForum(mine, forum.id, 0, { capacity: 5 })).toMatchObject({
      value: { pending: false, raised: true },
    });
    expect((await stored(forum.id))["capacity"]).toBe(5);
    expect(await saveForum(mine, forum.id, 1, { capacity: 1, reason: "Kleiner Saal" })).toEqual({
      ok: false,
      code: "below_taken",
      taken: 2,
    });
    const cut = await saveForum(mine, forum.id, 1, { capacity: 2, reason: "Kleiner Saal" });
    expect(cut).toMatchObject({ value: { pending: true, raised: false } });
    expect((await stored(forum.id))["capacity"]).toBe(5);
  });
});

describe("a new forum", () => {
  const template = {
    summary: "Aus der Reihe",
    audience: "Engagierte",
    agenda: [
      { kind: "welcome" as const, from: 0, to: 10, title: "Begrüßung" },
      { kind: "breakouts" as const, from: 10, to: 60, title: "World Café" },
    ],
  };
  const startsAt = addDays(new Date(), 60);
  const input = (districts: string[], from: NewForum["from"]): NewForum => ({
    title: "Neues Fachforum",
    districts,
    municipalityAgs: null,
    startsAt,
    endsAt: addHours(startsAt, 3),
    from,
  });

  it("starts with texts and standard programme of its series, at an address of its own", async () => {
    const series = await make.series(template);
    const { mine, here, there } = await shared(draft);
    const from = { kind: "series", id: series.id } as const;
    const ids = [];
    for (const _ of [1, 2]) {
      const created = await createForum(mine, input([here, there], from));
      if (!created.ok) throw new Error(created.code);
      ids.push(created.value.id);
    }
    const [first, second] = await Promise.all(ids.map(stored));
    expect(first).toMatchObject({ summary: "Aus der Reihe", audience: "Engagierte", published_at: null, version: 0 });
    expect(first?.["search_text"]).toContain("World Café");
    expect(second?.["slug"]).not.toBe(first?.["slug"]);
    const items =
      await superuser`select title, starts_at from agenda_item where forum_id = ${ids[0] ?? ""} order by position`;
    expect(items.map((item) => item["title"])).toEqual(["Begrüßung", "World Café"]);
    expect(items[1]?.["starts_at"]).toEqual(addMinutes(startsAt, 10));
  });

  it("takes along what was ticked of an earlier forum in charge, and nothing of a foreign one", async () => {
    const { forum, mine, here } = await shared({ contactName: "Koordination", capacity: 33, body: "Langer Text" });
    await make.breakout(forum.id, { title: "Alter Tisch" });
    const copy = await createForum(mine, input([here], { kind: "forum", id: forum.id, take: ["contact", "agenda"] }));
    if (!copy.ok) throw new Error(copy.code);
    expect(await stored(copy.value.id)).toMatchObject({ contact_name: "Koordination", capacity: null, body: "" });
    const tables = await superuser`select title from breakout where forum_id = ${copy.value.id}`;
    expect(tables).toEqual([{ title: "Alter Tisch" }]);

    const foreign = (await make.staff({ districts: [(await make.district()).ags] })).actor;
    const theirs = input([...foreign.districts], { kind: "forum", id: forum.id, take: ["texts"] });
    expect(await createForum(foreign, theirs)).toEqual({ ok: false, code: "unknown_source" });
  });

  it("lies within the own scope and in the future", async () => {
    const { mine, here, there } = await shared(draft);
    const from = { kind: "series", id: (await make.series()).id } as const;
    expect(await createForum(mine, input([there], from))).toEqual({ ok: false, code: "outside_scope" });
    expect(await createForum(mine, input([here, "00000"], from))).toEqual({ ok: false, code: "unknown_place" });
    const past = { ...input([here], from), startsAt: addDays(new Date(), -1) };
    expect(await createForum(mine, past)).toEqual({ ok: false, code: "in_past" });
  });
});

describe("a programme", () => {
  const item = { kind: "breakouts" as const, title: "World Café", host: null, description: null };
  const table = { topic: null, host: null, seats: 8 };

  it("keeps tables with their wishes, and says how many people wished for one that would go", async () => {
    const { forum, mine } = await shared();
    const [kept, gone] = [await make.breakout(forum.id), await make.breakout(forum.id, { title: "Tisch Wohnen" })];
    await make.registration(forum, { firstWishId: gone.id });
    await make.registration(forum, { firstWishId: kept.id, secondWishId: gone.id });
    const items = [
      { ...item, id: null, from: "14:00", to: "15:00", tables: [{ ...table, id: kept.id, title: "Tisch Arbeit" }] },
    ];
    expect(await saveAgenda(mine, forum.id, 0, items, false)).toEqual({
      ok: false,
      code: "wished_for",
      tables: [{ title: "Tisch Wohnen", people: 2 }],
    });
    expect((await stored(forum.id))["version"]).toBe(0);
    expect(await saveAgenda(mine, forum.id, 0, items, true)).toEqual({ ok: true, value: null });
    const tables = await superuser`select id, title from breakout where forum_id = ${forum.id}`;
    expect(tables).toEqual([{ id: kept.id, title: "Tisch Arbeit" }]);
    const wishes = await superuser`
      select first_wish_id from registration where forum_id = ${forum.id} and first_wish_id is not null`;
    expect(wishes).toEqual([{ first_wish_id: kept.id }]);
    expect(await saveAgenda(mine, forum.id, 0, items, true)).toMatchObject({ code: "changed_meanwhile" });
  });

  it("of another forum is not touched, whatever ids the form sends", async () => {
    const { forum, mine } = await shared(draft);
    const theirs = await make.forum(draft);
    const foreignTable = await make.breakout(theirs.id, { title: "Fremder Tisch" });
    const tables = [{ ...table, id: foreignTable.id, title: "Meiner" }];
    await saveAgenda(mine, forum.id, 0, [{ ...item, id: foreignTable.id, from: null, to: null, tables }], true);
    const [row] = await superuser`select forum_id, title from breakout where id = ${foreignTable.id}`;
    expect(row).toEqual({ forum_id: theirs.id, title: "Fremder Tisch" });
    expect(await saveAgenda(mine, theirs.id, 0, [], true)).toEqual({ ok: false, code: "not_found" });
  });
});

describe("the library of houses", () => {
  const house = {
    name: "Haus",
    street: null,
    postcode: null,
    town: "Ort",
    access: {},
    accessNote: null,
    arrival: null,
  };
  const access = { access: { lift: "yes" as const }, accessNote: "Neu", arrival: null };

  it("changes the facts of a house for the own forums; forums of others keep theirs", async () => {
    const { forum, mine } = await shared(draft);
    await addVenue(mine, forum.id, 0, house, null);
    const venueId = (await stored(forum.id))["venue_id"] as string;
    await saveAccess(mine, forum.id, 1, { cateringOffered: true }, access);
    expect(await stored(forum.id)).toMatchObject({ venue_id: venueId, catering_offered: true });

    const theirs = await make.forum({ venueId });
    await saveAccess(mine, forum.id, 2, {}, { ...access, accessNote: "Nur hier" });
    const own = (await stored(forum.id))["venue_id"] as string;
    expect(own).not.toBe(venueId);
    expect((await stored(theirs.id))["venue_id"]).toBe(venueId);
    const notes = await superuser`select id, access_note from venue where id in (${venueId}, ${own})`;
    expect(Object.fromEntries(notes.map((row) => [row["id"], row["access_note"]]))).toEqual({
      [venueId]: "Neu",
      [own]: "Nur hier",
    });
  });

  it("moves a published forum only after a release", async () => {
    const { forum, mine } = await shared();
    expect(await addVenue(mine, forum.id, 0, house, null)).toEqual({ ok: false, code: "reason_missing" });
    expect(await addVenue(mine, forum.id, 0, house, "Größer")).toMatchObject({ value: { pending: true } });
    expect((await stored(forum.id))["venue_id"]).toBeNull();
  });
});

it("more places go to those who wait", async () => {
  const { forum, mine } = await shared({ capacity: 1 });
  await make.registration(forum);
  await make.registration(forum, { state: "waitlisted" });
  await saveForum(mine, forum.id, 0, { capacity: 2 });
  expect(await allocateForum(mine, forum.id)).toBe(1);
});
