import { describe, expect, it } from "vitest";
import { saveForum } from "@/lib/forums/mutations/save";
import { newId } from "@/lib/platform/ids";
import { addDays, addHours } from "@/lib/platform/time";
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
