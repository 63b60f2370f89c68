import { describe, expect, it } from "vitest";
import { newId } from "@/lib/platform/ids";
import { addDays, berlinDay, now } from "@/lib/platform/time";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { registerByHand } from "@/lib/registrations/mutations/staff-register";
import { byHandInput } from "@/lib/registrations/schema/staff";
import { anAddress, join, mailsTo, signUp, stateOf, states, statesOf, stored } from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

type Forum = Awaited<ReturnType<typeof make.forum>>;
const inCharge = async (forum: Forum) => (await make.staff({ districts: forum.districts })).actor;
const typed = (forum: Forum, values: object = {}) =>
  byHandInput.parse({
    ...{ forum: forum.id, key: newId(), source: "phone", firstName: "Olga", lastName: "Anruf", organisation: "Tafel" },
    ...{ actorType: "initiative", districtAgs: forum.districts[0], ...values },
  });

describe("registering by hand", () => {
  it("confirms at once, also after the closing date, and posted again changes nothing", async () => {
    const forum = await make.forum({ registrationClosesAt: addDays(now(), -1) });
    const actor = await inCharge(forum);
    const email = anAddress("hand");
    const input = typed(forum, { email, support: "captioning", supportConsent: "ja" });
    const first = await registerByHand(actor, input);
    expect(first).toMatchObject({ ok: true, value: { state: "confirmed", source: "phone" } });
    expect(await registerByHand(actor, input)).toMatchObject({
      ok: true,
      value: first.ok ? { id: first.value.id } : {},
    });
    expect(await statesOf(forum)).toEqual({ confirmed: 1 });
    expect(await mailsTo(email)).toEqual(["confirmed"]);
    expect(await superuser`select kinds from support_request where forum_id = ${forum.id}`).toEqual([
      { kinds: ["captioning"] },
    ]);
  });

  it("needs no address; then no mail is written, whatever happens", async () => {
    const forum = await make.forum();
    const actor = await inCharge(forum);
    for (const firstName of ["Olga", "Otto"]) {
      expect((await registerByHand(actor, typed(forum, { source: "letter", firstName }))).ok).toBe(true);
    }
    expect(await statesOf(forum)).toEqual({ confirmed: 2 });
    expect(await superuser`select 1 from outbox_mail where forum_id = ${forum.id}`).toEqual([]);
  });

  it("without a free place asks what to do, then waits or comes beyond the places with a reason", async () => {
    const forum = await make.forum({ capacity: 0 });
    const actor = await inCharge(forum);
    expect(await registerByHand(actor, typed(forum))).toEqual({ ok: false, code: "full" });
    expect(await registerByHand(actor, typed(forum, { ifFull: "waitlist" }))).toMatchObject({
      value: { state: "waitlisted" },
    });
    const beyond = typed(forum, { ifFull: "beyond", reason: "Hält den Vortrag" });
    expect(await registerByHand(actor, beyond)).toMatchObject({ value: { state: "confirmed" } });
    expect(await superuser`select reason from audit_entry where forum_id = ${forum.id} and reason is not null`).toEqual(
      [{ reason: "Hält den Vortrag" }],
    );
  });

  it("with a link keeps the place until the person has confirmed", async () => {
    const forum = await make.forum({ capacity: 1 });
    const email = anAddress("link");
    await registerByHand(await inCharge(forum), typed(forum, { email, entry: "link" }));
    expect(await mailsTo(email)).toEqual(["confirm-address"]);
    const late = anAddress();
    await join(forum, late);
    expect((await confirmRegistration((await stored(forum, email)).token)).ok).toBe(true);
    expect(await states(forum, email, late)).toEqual(["confirmed", "waitlisted"]);
  });

  it("refuses an address that is registered, a foreign table, and a forum that is over", async () => {
    const forum = await make.forum();
    const actor = await inCharge(forum);
    const { email } = await make.registration(forum);
    expect(await registerByHand(actor, typed(forum, { email }))).toEqual({ ok: false, code: "known_address" });
    const { id: firstWishId } = await make.breakout((await make.forum()).id);
    expect(await registerByHand(actor, typed(forum, { firstWishId }))).toEqual({ ok: false, code: "unknown_wish" });
    const past = await make.forum({ startsAt: addDays(now(), -2), endsAt: addDays(now(), -1) });
    expect(await registerByHand(await inCharge(past), typed(past))).toEqual({ ok: false, code: "over" });
  });

  it("is not for a foreign forum, nor for a role that is gone", async () => {
    const [mine, theirs] = [await make.forum(), await make.forum()];
    const actor = await inCharge(mine);
    expect(await registerByHand(actor, typed(theirs))).toEqual({ ok: false, code: "not_found" });
    await superuser`delete from membership where account_id = ${actor.accountId}`;
    expect(await registerByHand(actor, typed(mine))).toEqual({ ok: false, code: "not_found" });
    expect([await statesOf(mine), await statesOf(theirs)]).toEqual([{}, {}]);
  });
});

describe("places kept for a contingent", () => {
  const setUp = (releasedOn: string, capacity = 2) =>
    make.forum({ capacity, contingents: [{ id: "a", actorType: "municipality", seats: 1, releasedOn }] });
  const town = { actorType: "municipality" };
  const tomorrow = () => berlinDay(addDays(now(), 1));

  it("are not given to others before their day", async () => {
    const forum = await setUp(tomorrow());
    const [a, b, c] = [anAddress(), anAddress(), anAddress()];
    await join(forum, a, b);
    expect(await states(forum, a, b)).toEqual(["confirmed", "waitlisted"]);
    await signUp(forum, [c], town);
    expect((await stored(forum, c)).held).toBe(true);
    await confirmRegistration((await stored(forum, c)).token);
    expect(await stateOf(forum, c)).toBe("confirmed");
  });

  it("go to those who wait on the day of their release", async () => {
    const forum = await setUp(tomorrow());
    const [a, b] = [anAddress(), anAddress()];
    await join(forum, a, b);
    const { allocateAll } = await import("@/lib/registrations/mutations/allocate");
    await allocateAll(now());
    expect(await states(forum, a, b)).toEqual(["confirmed", "waitlisted"]);
    await superuser`update forum set contingents = jsonb_set(contingents, '{0,releasedOn}', to_jsonb(${berlinDay(now())}::text)) where id = ${forum.id}`;
    await allocateAll(now());
    expect(await states(forum, a, b)).toEqual(["confirmed", "offered"]);
  });

  it("are not called free on public pages", async () => {
    const { findPublishedForum } = await import("@/lib/forums/queries/published");
    const forum = await setUp(tomorrow());
    await make.registration(forum, { actorType: "volunteer" });
    expect((await findPublishedForum(forum.slug, now()))?.seats).toBe("waitlist");
    expect((await findPublishedForum(forum.slug, addDays(now(), 1)))?.seats).toBe("few");
    expect(await findPublishedForum(forum.slug, now())).not.toHaveProperty("contingents");
  });
});
