import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { agendaItem, forum as forums, pendingChange } from "@/db/schema";
import type { CriticalChanges } from "@/db/schema/forums";
import { cancelForum } from "@/lib/forums/mutations/cancel";
import { rejectChange, releaseChange, withdrawChange } from "@/lib/forums/mutations/change";
import { saveForum } from "@/lib/forums/mutations/save";
import { findPublishedForum } from "@/lib/forums/queries/published";
import { runJob } from "@/lib/jobs/registry";
import { newId } from "@/lib/platform/ids";
import { addDays, addHours, now } from "@/lib/platform/time";
import { queuedAbout, readCalendar, whoGetsWhat, written } from "../../support/sent-mails";
import { make, superuser } from "../../support/test-db";

/** A published forum with a change that waits, its coordinator, a stranger, and the agency. */
async function withChange(changes: CriticalChanges, values: Partial<typeof forums.$inferInsert> = {}) {
  await superuser`delete from membership`;
  const [here, elsewhere] = [await make.district(), await make.district()];
  const forum = await make.forum({ districts: [here.ags], place: "Idstein", ...values });
  const mine = await make.staff({ districts: [here.ags] });
  const proposedAt = now();
  await make.db.insert(pendingChange).values({
    forumId: forum.id,
    proposedBy: mine.id,
    proposedAt,
    reason: "Der Saal ist belegt",
    changes,
  });
  return {
    forum,
    mine,
    stranger: await make.staff({ districts: [elsewhere.ags] }),
    agency: await make.staff(),
    seen: { id: forum.id, proposedAt: proposedAt.toISOString() },
  };
}

const later = (days: number) => addDays(now(), days).toISOString();
const stored = async (id: string) => (await make.db.select().from(forums).where(eq(forums.id, id)))[0];
const waiting = (id: string) => make.db.select().from(pendingChange).where(eq(pendingChange.forumId, id));

describe("a released change of date and place", () => {
  it("holds with the next request, and moves the programme and the calendars of those registered", async () => {
    const startsAt = later(21);
    const changes = { startsAt, endsAt: addHours(new Date(startsAt), 3).toISOString(), place: "Taunusstein" };
    const { forum, mine, agency, seen } = await withChange(changes, { capacity: 2 });
    const item = { forumId: forum.id, position: 1, kind: "welcome" as const, title: "Begrüßung" };
    await make.db.insert(agendaItem).values({ ...item, startsAt: forum.startsAt, endsAt: null });
    await make.registration(forum, { email: "da@example.org" });
    await make.registration(forum, { email: "wartet@example.org", state: "waitlisted" });
    await make.registration(forum, { email: "weg@example.org", state: "cancelled" });
    await make.registration(forum, { email: "neu@example.org", state: "unconfirmed" });
    expect(await findPublishedForum(forum.slug, now())).toMatchObject({ place: "Idstein", startsAt: forum.startsAt });

    const twice = await Promise.all([releaseChange(agency.actor, seen), releaseChange(agency.actor, seen)]);
    expect(twice.map((result) => (result.ok ? "ok" : result.code)).sort()).toEqual(["gone", "ok"]);
    expect(await findPublishedForum(forum.slug, now())).toMatchObject({
      place: "Taunusstein",
      startsAt: new Date(startsAt),
      sequence: 1,
      agenda: [{ startsAt: new Date(startsAt), endsAt: null }],
    });
    expect(await stored(forum.id)).toMatchObject({ version: 1, searchText: expect.stringContaining("Taunusstein") });
    expect(await whoGetsWhat(forum.id)).toEqual(
      [
        "forum-changed to da@example.org",
        "forum-changed to wartet@example.org",
        `review-answered to ${mine.email}`,
      ].sort(),
    );
    const mails = await written(forum.id, "forum-changed");
    const toConfirmed = mails.find(({ to }) => to === "da@example.org");
    if (!toConfirmed || !("mail" in toConfirmed)) throw new Error("not due");
    expect(readCalendar(toConfirmed.mail.calendar?.content)).toMatchObject({ method: "PUBLISH", sequence: 1 });
    expect(toConfirmed.mail.text).toContain("Bisheriger Ort: Idstein");
    expect(toConfirmed.mail.text).toContain("Bisheriger Termin:");
  });

  it("plans the reminders anew: those of the old date are not sent, those of the new one are", async () => {
    const { forum, agency, seen } = await withChange(
      { startsAt: addHours(now(), 166).toISOString(), endsAt: null },
      { startsAt: addHours(now(), 23), endsAt: null },
    );
    await make.registration(forum, { confirmedAt: addDays(now(), -20) });
    await runJob("queue-reminders");
    expect((await queuedAbout(forum.id)).map(({ template }) => template)).toEqual(["reminder-1-day"]);
    await releaseChange(agency.actor, seen);
    await runJob("queue-reminders");
    expect(await written(forum.id, "reminder-1-day")).toMatchObject([{ skip: "forum-changed-again" }]);
    expect(await written(forum.id, "reminder-7-days")).toMatchObject([{ mail: expect.anything() }]);
  });
});

describe("a released change of places and districts", () => {
  it("offers what became free, and writes to nobody else", async () => {
    const { forum, agency, seen } = await withChange({ capacity: 2 }, { capacity: 1 });
    await make.registration(forum, { email: "da@example.org" });
    await make.registration(forum, { email: "wartet@example.org", state: "waitlisted" });
    expect((await releaseChange(agency.actor, seen)).ok).toBe(true);
    expect((await queuedAbout(forum.id)).map(({ template }) => template).sort()).toEqual([
      "review-answered",
      "seat-offer",
    ]);
    expect(await stored(forum.id)).toMatchObject({ capacity: 2, sequence: 0, version: 1 });
  });

  it("is refused where it would leave too few places for those who have one", async () => {
    const { forum, agency, seen } = await withChange({ capacity: 1, place: "Kassel" }, { capacity: 3 });
    await make.registration(forum);
    await make.registration(forum);
    expect(await releaseChange(agency.actor, seen)).toEqual({ ok: false, code: "below_taken" });
    expect(await stored(forum.id)).toMatchObject({ capacity: 3, place: "Idstein", version: 0 });
    expect(await waiting(forum.id)).toHaveLength(1);
    expect(await whoGetsWhat(forum.id)).toEqual([]);
  });

  it("gives the forum to the coordinators of the new district", async () => {
    const target = await make.district();
    const { forum, agency, seen } = await withChange({ districts: [target.ags] });
    expect((await releaseChange(agency.actor, seen)).ok).toBe(true);
    const shown = await findPublishedForum(forum.slug, now());
    expect(shown?.districts.map(({ ags }) => ags)).toEqual([target.ags]);
  });
});

describe("a change is refused at its release", () => {
  it.each([
    ["in_past", { startsAt: addDays(now(), -1).toISOString(), endsAt: null }, {}],
    ["ends_before_start", { startsAt: later(30) }, {}],
    ["no_district", { districts: [] }, {}],
    ["unknown_place", { venueId: newId() }, {}],
    ["wrong_state", { place: "Kassel" }, { cancelledAt: now() }],
    ["no_new_date", { place: "Kassel" }, { postponedAt: now() }],
  ] as const)("as %s", async (code, changes, values) => {
    const { forum, agency, seen } = await withChange(changes as CriticalChanges, values);
    const before = await stored(forum.id);
    expect(await releaseChange(agency.actor, seen)).toEqual({ ok: false, code });
    expect(await stored(forum.id)).toEqual(before);
  });

  it("when it has become another one since it was looked at, or the forum was called off", async () => {
    const { forum, mine, agency, seen } = await withChange({ place: "Kassel" });
    const other = { ...seen, proposedAt: later(-1) };
    expect(await releaseChange(agency.actor, other)).toEqual({ ok: false, code: "changed_meanwhile" });
    await cancelForum(mine.actor, { id: forum.id, reason: "Hochwasser" });
    expect(await waiting(forum.id)).toEqual([]);
    expect(await releaseChange(agency.actor, seen)).toEqual({ ok: false, code: "wrong_state" });
  });

  it("by coordinators, who may only take it back", async () => {
    const { forum, mine, seen } = await withChange({ place: "Kassel" });
    expect(await releaseChange(mine.actor, seen)).toEqual({ ok: false, code: "not_allowed" });
    const no = await rejectChange(mine.actor, { ...seen, comment: "x" });
    expect(no).toEqual({ ok: false, code: "not_allowed" });
    expect((await withdrawChange(mine.actor, seen)).ok).toBe(true);
    expect(await waiting(forum.id)).toEqual([]);
    expect(await withdrawChange(mine.actor, seen)).toEqual({ ok: false, code: "gone" });
  });

  it("by anybody of another district, as if there were nothing", async () => {
    const { forum, stranger, seen } = await withChange({ place: "Kassel" });
    const tries = [
      releaseChange(stranger.actor, seen),
      rejectChange(stranger.actor, { ...seen, comment: "x" }),
      withdrawChange(stranger.actor, seen),
    ];
    for (const result of await Promise.all(tries)) expect(result).toEqual({ ok: false, code: "not_found" });
    expect(await waiting(forum.id)).toHaveLength(1);
  });
});

it("a change that is rejected changes nothing but is answered", async () => {
  const { forum, mine, agency, seen } = await withChange({ place: "Kassel" });
  await make.registration(forum);
  expect((await rejectChange(agency.actor, { ...seen, comment: "Bleiben Sie in Idstein." })).ok).toBe(true);
  expect(await waiting(forum.id)).toEqual([]);
  expect(await stored(forum.id)).toMatchObject({ place: "Idstein", sequence: 0, version: 0 });
  expect(await whoGetsWhat(forum.id)).toEqual([`review-answered to ${mine.email}`]);
});

it("a change that somebody proposes is brought before the agency once, while the forum stays as it is", async () => {
  const { forum, mine, agency, seen } = await withChange({});
  await withdrawChange(mine.actor, seen);
  const patch = { place: "Kassel", reason: "Der Saal ist belegt" };
  expect(await saveForum(mine.actor, forum.id, 0, patch)).toMatchObject({ ok: true, value: { pending: true } });
  expect(await saveForum(mine.actor, forum.id, 0, patch)).toMatchObject({ ok: false, code: "changed_meanwhile" });
  expect(await whoGetsWhat(forum.id)).toEqual([`review-requested to ${agency.email}`]);
  const [row] = await waiting(forum.id);
  const asked = { id: forum.id, proposedAt: row?.proposedAt.toISOString() ?? "" };
  expect((await releaseChange(agency.actor, asked)).ok).toBe(true);
  expect(await stored(forum.id)).toMatchObject({ place: "Kassel", sequence: 1 });
});
