import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { forum as forums, pendingChange, registration, seatOffer } from "@/db/schema";
import { cancelForum } from "@/lib/forums/mutations/cancel";
import { releaseChange } from "@/lib/forums/mutations/change";
import { postponeForum, setNewDate } from "@/lib/forums/mutations/postpone";
import { findPublishedForum } from "@/lib/forums/queries/published";
import { newId } from "@/lib/platform/ids";
import { addDays, addHours, now } from "@/lib/platform/time";
import { acceptOffer } from "@/lib/registrations/mutations/offers";
import { readCalendar, whoGetsWhat, written } from "../../support/sent-mails";
import { make, superuser } from "../../support/test-db";

/** A published forum with one confirmed, one offered a place and one waiting. */
async function fullForum(values: Partial<typeof forums.$inferInsert> = {}) {
  await superuser`delete from membership`;
  const [here, elsewhere] = [await make.district(), await make.district()];
  const forum = await make.forum({ districts: [here.ags], capacity: 2, ...values });
  const confirmed = await make.registration(forum, { email: "da@example.org" });
  const offered = await make.registration(forum, { email: "angeboten@example.org", state: "offered" });
  await make.seatOffer(offered);
  await make.registration(forum, { email: "wartet@example.org", state: "waitlisted" });
  await make.registration(forum, { email: "weg@example.org", state: "cancelled" });
  return {
    ...{ forum, confirmed, offered },
    mine: await make.staff({ districts: [here.ags] }),
    stranger: await make.staff({ districts: [elsewhere.ags] }),
    agency: await make.staff(),
  };
}

const stored = async (id: string) => (await make.db.select().from(forums).where(eq(forums.id, id)))[0];
const offersOf = (id: string) => make.db.select().from(seatOffer).where(eq(seatOffer.registrationId, id));
const stateOf = async (id: string) =>
  (await make.db.select().from(registration).where(eq(registration.id, id)))[0]?.state;
const live = ["da@example.org", "angeboten@example.org", "wartet@example.org"];
const codes = (results: ({ ok: true } | { ok: false; code: string })[]) =>
  results.map((result) => (result.ok ? "ok" : result.code)).sort();

describe("a forum that is cancelled", () => {
  it("tells everybody who counted on it once, and takes it out of their calendars", async () => {
    const { forum, mine, agency, offered } = await fullForum();
    const input = { id: forum.id, reason: "Der Saal steht unter Wasser." };
    const twice = await Promise.all([cancelForum(mine.actor, input), cancelForum(agency.actor, input)]);
    expect(codes(twice)).toEqual(["ok", "wrong_state"]);
    const mails = (await whoGetsWhat(forum.id)).filter((mail) => mail.startsWith("forum-cancelled"));
    expect(mails).toEqual(live.map((address) => `forum-cancelled to ${address}`).sort());
    const toConfirmed = (await written(forum.id, "forum-cancelled")).find(({ to }) => to === "da@example.org");
    if (!toConfirmed || !("mail" in toConfirmed)) throw new Error("not due");
    expect(readCalendar(toConfirmed.mail.calendar?.content)).toMatchObject({ method: "CANCEL", sequence: 1 });
    expect(toConfirmed.mail.text).toContain("unter Wasser");
    expect(await offersOf(offered.id)).toMatchObject([{ state: "revoked" }]);
    expect(await acceptOffer(offered.token)).toEqual({ ok: false, code: "called_off" });
    const page = await findPublishedForum(forum.slug, now());
    expect(page).toMatchObject({ window: "cancelled", cancelReason: "Der Saal steht unter Wasser." });
  });

  it("stays cancelled, whatever is tried", async () => {
    const { forum, mine, agency } = await fullForum();
    await cancelForum(mine.actor, { id: forum.id, reason: "Zu wenige Anmeldungen." });
    const before = await stored(forum.id);
    const results = [
      await postponeForum(agency.actor, { id: forum.id, reason: "x" }),
      await setNewDate(agency.actor, { id: forum.id, startsAt: addDays(now(), 9), endsAt: null }),
    ];
    expect(codes(results)).toEqual(["wrong_state", "wrong_state"]);
    expect(await stored(forum.id)).toEqual(before);
  });

  it.each([
    ["a draft", { publishedAt: null }],
    ["over", { startsAt: addHours(now(), -5), endsAt: addHours(now(), -1) }],
  ])("was neither %s", async (_, values) => {
    const { forum, mine } = await fullForum(values);
    expect(await cancelForum(mine.actor, { id: forum.id, reason: "x" })).toEqual({ ok: false, code: "wrong_state" });
  });
});

describe("a forum that is postponed", () => {
  it("ends open offers, keeps ranks, and asks everybody anew once the date is known", async () => {
    const { forum, mine, agency, offered } = await fullForum();
    const input = { id: forum.id, reason: "Die Referentin ist krank." };
    const twice = await Promise.all([postponeForum(mine.actor, input), postponeForum(mine.actor, input)]);
    expect(codes(twice)).toEqual(["ok", "wrong_state"]);
    expect(await findPublishedForum(forum.slug, now())).toMatchObject({ window: "postponed", sequence: 1 });
    expect(await offersOf(offered.id)).toMatchObject([{ state: "revoked" }]);
    expect(await stateOf(offered.id)).toBe("waitlisted");
    expect(await whoGetsWhat(forum.id)).toEqual(
      [...live.map((to) => `forum-postponed to ${to}`), `review-requested to ${agency.email}`].sort(),
    );
    const [first] = (await written(forum.id, "forum-postponed")).filter(({ to }) => to === "da@example.org");
    if (!first || !("mail" in first)) throw new Error("not due");
    expect(readCalendar(first.mail.calendar?.content)).toMatchObject({ method: "CANCEL", sequence: 1 });
    expect(first.mail.text).toContain("Die Referentin ist krank.");

    const startsAt = addDays(forum.startsAt, 14);
    const date = { id: forum.id, startsAt, endsAt: addHours(startsAt, 3) };
    expect(await setNewDate(agency.actor, date)).toEqual({ ok: true, value: { applied: true } });
    expect(await setNewDate(agency.actor, date)).toEqual({ ok: false, code: "wrong_state" });
    expect(await findPublishedForum(forum.slug, now())).toMatchObject({ window: "open", startsAt, sequence: 2 });
    const asked = (await written(forum.id, "forum-changed")).filter(({ to }) => to === "da@example.org");
    expect(asked).toHaveLength(1);
    if (!asked[0] || !("mail" in asked[0])) throw new Error("not due");
    expect(asked[0].mail.text).toContain("Kommen Sie trotzdem?");
    expect(asked[0].mail.text).toMatch(/\/anmeldung\/\S+/);
    expect(readCalendar(asked[0].mail.calendar?.content)).toMatchObject({ method: "PUBLISH", sequence: 2 });
    // The mail about the postponement was not sent in time: now it would be wrong.
    expect(await written(forum.id, "forum-postponed")).toMatchObject(live.map(() => ({ skip: "forum-changed-again" })));
    // Who had been offered a place is the first to be offered one again.
    expect(await stateOf(offered.id)).toBe("offered");
  });

  it("gets its new date from a coordinator only when the agency releases it", async () => {
    const { forum, mine, agency } = await fullForum();
    await postponeForum(mine.actor, { id: forum.id, reason: "x" });
    const startsAt = addDays(forum.startsAt, 7);
    const past = await setNewDate(mine.actor, { id: forum.id, startsAt: addDays(now(), -1), endsAt: null });
    expect(past).toEqual({ ok: false, code: "in_past" });
    const asked = await setNewDate(mine.actor, { id: forum.id, startsAt, endsAt: null });
    expect(asked).toEqual({ ok: true, value: { applied: false } });
    expect(await stored(forum.id)).toMatchObject({ postponedAt: expect.any(Date), startsAt: forum.startsAt });
    const [waiting] = await make.db.select().from(pendingChange).where(eq(pendingChange.forumId, forum.id));
    const seen = { id: forum.id, proposedAt: waiting?.proposedAt.toISOString() ?? "" };
    expect((await releaseChange(agency.actor, seen)).ok).toBe(true);
    expect(await stored(forum.id)).toMatchObject({ postponedAt: null, startsAt, endsAt: null, sequence: 2 });
  });
});

it("somebody of another district can neither cancel nor move it", async () => {
  const { forum, stranger } = await fullForum();
  const before = await stored(forum.id);
  for (const id of [forum.id, newId(), "x"]) {
    const results = [
      await cancelForum(stranger.actor, { id, reason: "x" }),
      await postponeForum(stranger.actor, { id, reason: "x" }),
      await setNewDate(stranger.actor, { id, startsAt: addDays(now(), 9), endsAt: null }),
    ];
    expect(codes(results)).toEqual(["not_found", "not_found", "not_found"]);
  }
  expect(await stored(forum.id)).toEqual(before);
  expect(await whoGetsWhat(forum.id)).toEqual([]);
});
