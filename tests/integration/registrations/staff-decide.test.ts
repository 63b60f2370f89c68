import { describe, expect, it } from "vitest";
import { addDays, addHours, berlinDay, now } from "@/lib/platform/time";
import { acceptOffer } from "@/lib/registrations/mutations/offers";
import { decideMany } from "@/lib/registrations/mutations/staff-bulk";
import { correctRegistration } from "@/lib/registrations/mutations/staff-correct";
import { approveRegistration, cancelByStaff, rejectRegistration } from "@/lib/registrations/mutations/staff-decide";
import { promoteRegistration } from "@/lib/registrations/mutations/staff-promote";
import { reopenLink, undoEnd } from "@/lib/registrations/mutations/staff-reopen";
import { resendMail } from "@/lib/registrations/mutations/staff-resend";
import { correctInput } from "@/lib/registrations/schema/staff";
import { anAddress, historyOf, mailsTo, stored } from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

type Forum = Awaited<ReturnType<typeof make.forum>>;
type Actor = Awaited<ReturnType<typeof make.staff>>["actor"];

const inCharge = async (forum: Forum): Promise<Actor> => (await make.staff({ districts: forum.districts })).actor;
const stateOf = async ({ id }: { id: string }) =>
  (await superuser`select state from registration where id = ${id}`)[0]?.["state"];
const reasonsOf = async ({ id }: { id: string }) =>
  (await superuser`select reason, actor_kind from audit_entry where subject_id = ${id} order by id`).map(
    ({ reason, actor_kind: kind }) => `${kind}: ${reason ?? ""}`,
  );

describe("approving", () => {
  it("gives a place, tells the person, and changes nothing the second time", async () => {
    const forum = await make.forum({ approvalRequired: true });
    const actor = await inCharge(forum);
    const person = await make.registration(forum, { state: "pending_approval" });
    expect(await approveRegistration(actor, forum.id, person.id)).toMatchObject({ ok: true });
    expect(await approveRegistration(actor, forum.id, person.id)).toMatchObject({ ok: true });
    expect(await stateOf(person)).toBe("confirmed");
    expect(await mailsTo(person.email)).toEqual(["confirmed"]);
    expect(await historyOf(person.id)).toEqual(["pending_approval > confirmed"]);
  });

  it("without a free place puts onto the waitlist, or says that there is none", async () => {
    const forum = await make.forum({ approvalRequired: true, capacity: 0 });
    const actor = await inCharge(forum);
    const person = await make.registration(forum, { state: "pending_approval" });
    expect((await approveRegistration(actor, forum.id, person.id)).ok).toBe(true);
    expect(await stateOf(person)).toBe("waitlisted");
    const full = await make.forum({ approvalRequired: true, capacity: 0, waitlistEnabled: false });
    const other = await make.registration(full, { state: "pending_approval" });
    expect(await approveRegistration(await inCharge(full), full.id, other.id)).toEqual({ ok: false, code: "full" });
    expect(await stateOf(other)).toBe("pending_approval");
  });

  it("is not for those who have yet to confirm, nor for a forum that was called off", async () => {
    const forum = await make.forum();
    const unproven = await make.registration(forum, { state: "unconfirmed" });
    const actor = await inCharge(forum);
    expect(await approveRegistration(actor, forum.id, unproven.id)).toEqual({ ok: false, code: "wrong_state" });
    const off = await make.forum({ cancelledAt: now() });
    const person = await make.registration(off, { state: "pending_approval" });
    expect(await approveRegistration(await inCharge(off), off.id, person.id)).toEqual({
      ok: false,
      code: "called_off",
    });
  });
});

describe("ending", () => {
  it("by rejection tells the reason, and can be taken back", async () => {
    const forum = await make.forum({ approvalRequired: true });
    const actor = await inCharge(forum);
    const person = await make.registration(forum, { state: "pending_approval" });
    expect((await rejectRegistration(actor, forum.id, person.id, "Nur für Kommunen")).ok).toBe(true);
    expect(await reasonsOf(person)).toEqual(["staff: Nur für Kommunen"]);
    expect((await superuser`select params from outbox_mail where recipient = ${person.email}`)[0]).toEqual({
      params: { reason: "Nur für Kommunen" },
    });
    expect((await undoEnd(actor, forum.id, person.id)).ok).toBe(true);
    expect((await undoEnd(actor, forum.id, person.id)).ok).toBe(true);
    expect(await stateOf(person)).toBe("pending_approval");
    expect(await mailsTo(person.email)).toEqual(["rejected", "pending-approval"]);
  });

  it("by cancelling gives the place to who waits, and taken back then means waiting", async () => {
    const forum = await make.forum({ capacity: 1 });
    const actor = await inCharge(forum);
    const person = await make.registration(forum);
    const next = await make.registration(forum, { state: "waitlisted" });
    expect((await cancelByStaff(actor, forum.id, person.id, "Doppelt angemeldet")).ok).toBe(true);
    expect([await stateOf(person), await stateOf(next)]).toEqual(["cancelled", "offered"]);
    expect((await cancelByStaff(actor, forum.id, person.id, "noch einmal")).ok).toBe(true);
    expect(await mailsTo(person.email)).toEqual(["registration-cancelled"]);
    expect((await undoEnd(actor, forum.id, person.id)).ok).toBe(true);
    expect(await stateOf(person)).toBe("waitlisted");
  });

  it("revokes an open offer", async () => {
    const forum = await make.forum();
    const person = await make.registration(forum, { state: "offered" });
    await make.seatOffer(person);
    expect((await cancelByStaff(await inCharge(forum), forum.id, person.id, "Fehler")).ok).toBe(true);
    expect(await superuser`select state from seat_offer where registration_id = ${person.id}`).toEqual([
      { state: "revoked" },
    ]);
    expect(await acceptOffer(person.token)).toMatchObject({ ok: false });
  });

  it("cannot be taken back once the address is registered again, or the forum has begun", async () => {
    const forum = await make.forum();
    const actor = await inCharge(forum);
    const person = await make.registration(forum, { state: "cancelled" });
    const again = await make.registration(forum, { email: person.email });
    expect(await undoEnd(actor, forum.id, person.id)).toEqual({ ok: false, code: "known_address" });
    expect(await stateOf(again)).toBe("confirmed");
    const running = await make.forum({ startsAt: addHours(now(), -1), endsAt: addHours(now(), 2) });
    const late = await make.registration(running, { state: "cancelled" });
    expect(await undoEnd(await inCharge(running), running.id, late.id)).toEqual({ ok: false, code: "over" });
  });
});

describe("out of turn", () => {
  const setUp = async (capacity: number) => {
    const forum = await make.forum({ capacity, waitlistPaused: true });
    const first = await make.registration(forum, { state: "waitlisted" });
    const second = await make.registration(forum, { state: "waitlisted" });
    return { forum, first, second, actor: await inCharge(forum) };
  };

  it("somebody is offered a place although others wait in front and the waitlist is paused", async () => {
    const { forum, first, second, actor } = await setUp(1);
    const promotion = { mode: "offer", reason: "Hält den Vortrag", beyond: false } as const;
    expect((await promoteRegistration(actor, forum.id, second.id, promotion)).ok).toBe(true);
    expect((await promoteRegistration(actor, forum.id, second.id, promotion)).ok).toBe(true);
    expect([await stateOf(first), await stateOf(second)]).toEqual(["waitlisted", "offered"]);
    expect(await mailsTo(second.email)).toEqual(["seat-offer"]);
    expect(await reasonsOf(second)).toEqual(["staff: Hält den Vortrag"]);
    expect((await acceptOffer(second.token)).ok).toBe(true);
  });

  it("beyond the places only when that was decided, and at once with one mail", async () => {
    const { forum, first, actor } = await setUp(0);
    const promotion = { mode: "confirm", reason: "Fahrdienst wartet", beyond: false } as const;
    expect(await promoteRegistration(actor, forum.id, first.id, promotion)).toEqual({ ok: false, code: "full" });
    expect((await promoteRegistration(actor, forum.id, first.id, { ...promotion, beyond: true })).ok).toBe(true);
    expect(await stateOf(first)).toBe("confirmed");
    expect(await mailsTo(first.email)).toEqual(["confirmed"]);
    expect(await superuser`select state from seat_offer where registration_id = ${first.id}`).toEqual([
      { state: "accepted" },
    ]);
  });
});

describe("one person's link", () => {
  it("stays open after the closing date when it is reopened, and no longer than until the day given", async () => {
    const forum = await make.forum({ registrationClosesAt: addDays(now(), -1) });
    const actor = await inCharge(forum);
    const person = await make.registration(forum, {
      state: "unconfirmed",
      createdAt: addDays(now(), -3),
      holdUntil: null,
    });
    const day = berlinDay(addDays(now(), 2));
    expect((await reopenLink(actor, forum.id, person.id, day)).ok).toBe(true);
    expect((await reopenLink(actor, forum.id, person.id, day)).ok).toBe(true);
    expect(await mailsTo(person.email)).toEqual(["confirm-address"]);
    const { purgeUnconfirmed } = await import("@/lib/registrations/mutations/retention");
    await purgeUnconfirmed(now());
    expect(await stateOf(person)).toBe("unconfirmed");
    await purgeUnconfirmed(addDays(now(), 4));
    expect(await stateOf(person)).toBeUndefined();
  });

  it.each(["2020-01-01", "2027-02-31", "morgen"])("is not reopened until %s", async (day) => {
    const forum = await make.forum();
    const person = await make.registration(forum, { state: "unconfirmed" });
    expect(await reopenLink(await inCharge(forum), forum.id, person.id, day)).toEqual({ ok: false, code: "bad_day" });
  });

  it("is sent again with the current mail, once in ten minutes", async () => {
    const forum = await make.forum();
    const actor = await inCharge(forum);
    const person = await make.registration(forum, { state: "waitlisted" });
    expect((await resendMail(actor, forum.id, person.id)).ok).toBe(true);
    expect(await resendMail(actor, forum.id, person.id)).toEqual({ ok: false, code: "just_sent" });
    expect(await mailsTo(person.email)).toEqual(["waitlisted"]);
  });
});

describe("correcting", () => {
  const typed = (forum: Forum, registration: string, values: object) =>
    correctInput.parse({
      ...{ forum: forum.id, registration, firstName: "Jana", lastName: "Richtig", organisation: "Stadt" },
      ...{ actorType: "municipality", districtAgs: forum.districts[0], ...values },
    });

  it("keeps state and rank; a new address ends the old link and gets a mail", async () => {
    const forum = await make.forum();
    const actor = await inCharge(forum);
    const person = await make.registration(forum);
    const address = anAddress("neu");
    expect((await correctRegistration(actor, typed(forum, person.id, { email: address }))).ok).toBe(true);
    const after = await stored(forum, address);
    expect(after.state).toBe("confirmed");
    expect(after.token).not.toBe(person.token);
    expect(await mailsTo(address)).toEqual(["confirmed"]);
  });

  it("does not take an address that is registered already", async () => {
    const forum = await make.forum();
    const [one, two] = [await make.registration(forum), await make.registration(forum)];
    const input = typed(forum, one.id, { email: two.email.toUpperCase() });
    expect(await correctRegistration(await inCharge(forum), input)).toEqual({ ok: false, code: "known_address" });
  });
});

describe("many at once", () => {
  it("does it for those whom it fits, leaves out the others, and posted again does nothing", async () => {
    const forum = await make.forum({ approvalRequired: true, capacity: 1 });
    const actor = await inCharge(forum);
    const foreign = await make.registration(await make.forum({ approvalRequired: true }), {
      state: "pending_approval",
    });
    const [a, b] = [1, 2].map(() => make.registration(forum, { state: "pending_approval" }));
    const people = [await a, await b, await make.registration(forum, { state: "cancelled" }), foreign];
    const ids = people.map((person) => person?.id ?? "");
    const bulk = { action: "approve", ids, reason: null } as const;
    expect(await decideMany(actor, forum.id, bulk)).toEqual({ ok: true, value: { done: 2, left: 2 } });
    expect((await Promise.all(people.map((person) => stateOf(person as { id: string })))).sort()).toEqual([
      "cancelled",
      "confirmed",
      "pending_approval",
      "waitlisted",
    ]);
    expect(await stateOf(foreign)).toBe("pending_approval");
    expect(await decideMany(actor, forum.id, bulk)).toEqual({ ok: true, value: { done: 0, left: 4 } });
  });

  it("offers the places that were freed", async () => {
    const forum = await make.forum({ capacity: 2 });
    const ids = [(await make.registration(forum)).id, (await make.registration(forum)).id];
    const next = await make.registration(forum, { state: "waitlisted" });
    await decideMany(await inCharge(forum), forum.id, { action: "cancel", ids, reason: "Absage am Telefon" });
    expect(await stateOf(next)).toBe("offered");
  });
});
