import { beforeEach, describe, expect, it } from "vitest";
import { addDays, berlinDay, now } from "@/lib/platform/time";
import { decideMany } from "@/lib/registrations/mutations/staff-bulk";
import { correctRegistration } from "@/lib/registrations/mutations/staff-correct";
import { approveRegistration, cancelByStaff, rejectRegistration } from "@/lib/registrations/mutations/staff-decide";
import { promoteRegistration } from "@/lib/registrations/mutations/staff-promote";
import { reopenLink, undoEnd } from "@/lib/registrations/mutations/staff-reopen";
import { resendMail } from "@/lib/registrations/mutations/staff-resend";
import { correctInput } from "@/lib/registrations/schema/staff";
import { make, superuser } from "@/tests/support/test-db";

type Forum = Awaited<ReturnType<typeof make.forum>>;
type Actor = Awaited<ReturnType<typeof make.staff>>["actor"];

const inCharge = async (forum: Forum): Promise<Actor> => (await make.staff({ districts: forum.districts })).actor;
const stateOf = async ({ id }: { id: string }) =>
  (await superuser`select state from registration where id = ${id}`)[0]?.["state"];

describe("whoever does not run the forum", () => {
  let mine: Forum;
  let theirs: Forum;
  let actor: Actor;

  beforeEach(async () => {
    [mine, theirs] = [await make.forum({ approvalRequired: true }), await make.forum({ approvalRequired: true })];
    actor = await inCharge(mine);
  });

  /** Everything that can be done to a registration, as somebody would try with ids that are not theirs. */
  const attempts = (who: Actor, forum: Forum, id: string) =>
    Promise.all([
      approveRegistration(who, forum.id, id),
      rejectRegistration(who, forum.id, id, "x"),
      cancelByStaff(who, forum.id, id, "x"),
      promoteRegistration(who, forum.id, id, { mode: "confirm", reason: "x", beyond: true }),
      undoEnd(who, forum.id, id),
      reopenLink(who, forum.id, id, berlinDay(addDays(now(), 2))),
      resendMail(who, forum.id, id),
      correctRegistration(
        who,
        correctInput.parse({
          ...{ forum: forum.id, registration: id, firstName: "A", lastName: "B", organisation: "C" },
          ...{ actorType: "other", districtAgs: forum.districts[0] },
        }),
      ),
    ]);
  const allNotFound = Array.from({ length: 8 }, () => ({ ok: false, code: "not_found" }));

  const untouched = async (person: { id: string }) => {
    expect(await stateOf(person)).toBe("pending_approval");
    expect(await superuser`select 1 from audit_entry where subject_id = ${person.id}`).toEqual([]);
    expect(await superuser`select 1 from outbox_mail where registration_id = ${person.id}`).toEqual([]);
  };

  it("finds nothing at a foreign forum", async () => {
    const person = await make.registration(theirs, { state: "pending_approval" });
    expect(await attempts(actor, theirs, person.id)).toEqual(allNotFound);
    expect(await decideMany(actor, theirs.id, { action: "approve", ids: [person.id], reason: null })).toEqual({
      ok: false,
      code: "not_found",
    });
    await untouched(person);
  });

  it("finds nothing with somebody of a foreign forum at the own one, even when both are in charge", async () => {
    const person = await make.registration(theirs, { state: "pending_approval" });
    const { actor: both } = await make.staff({ districts: [...mine.districts, ...theirs.districts] });
    for (const who of [actor, both]) expect(await attempts(who, mine, person.id)).toEqual(allNotFound);
    await untouched(person);
  });

  it("finds nothing any more once the role is gone, although the page was opened with it", async () => {
    const person = await make.registration(mine, { state: "pending_approval" });
    await superuser`delete from membership where account_id = ${actor.accountId}`;
    expect(await attempts(actor, mine, person.id)).toEqual(allNotFound);
    await untouched(person);
  });

  it.each(["", "1", "' or 1=1", "00000000-0000-0000-0000-000000000000"])("finds nothing with the id %j", async (id) => {
    expect(await cancelByStaff(actor, mine.id, id, "x")).toEqual({ ok: false, code: "not_found" });
    expect(await approveRegistration(actor, id, id)).toEqual({ ok: false, code: "not_found" });
  });
});
