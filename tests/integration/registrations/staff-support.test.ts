import { describe, expect, it } from "vitest";
import { changeRegistration } from "@/lib/registrations/mutations/change";
import { updateSupport } from "@/lib/registrations/mutations/staff-support";
import { findMissing } from "@/lib/registrations/queries/missing";
import { listInCharge, listSupport } from "@/lib/registrations/queries/support";
import { changeInput } from "@/lib/registrations/schema/form";
import { make, superuser } from "@/tests/support/test-db";

async function setUp() {
  const forum = await make.forum();
  const staff = await make.staff({ districts: forum.districts });
  const person = await make.registration(forum);
  await superuser`insert into support_request values (${person.id}, ${forum.id}, '["captioning"]', 'vorne', now())`;
  return { forum, staff, person };
}
const scopeOf = (forum: { districts: string[] }) => ({
  districts: forum.districts.map((ags) => ({ ags })),
  municipalityAgs: null,
});
const request = ({ id }: { id: string }) => superuser`
  select state, owner_id, staff_note from support_request where registration_id = ${id}`;

describe("support", () => {
  it("is seen to by somebody in charge, and the history tells nothing of the need", async () => {
    const { forum, staff, person } = await setUp();
    const change = { state: "arranged", ownerId: staff.id, staffNote: "Zusage" } as const;
    expect((await updateSupport(staff.actor, forum.id, person.id, change)).ok).toBe(true);
    expect(await request(person)).toEqual([{ state: "arranged", owner_id: staff.id, staff_note: "Zusage" }]);
    const audit = await superuser`select action, reason from audit_entry where subject_id = ${person.id}`;
    expect(audit).toEqual([{ action: "support.changed", reason: null }]);
    expect(await listSupport(staff.actor, forum.id)).toMatchObject([{ owner: staff.name, state: "arranged" }]);
  });

  it("that is asked for anew is open again, the same said again is not", async () => {
    const { forum, staff, person } = await setUp();
    await updateSupport(staff.actor, forum.id, person.id, { state: "done", ownerId: null, staffNote: null });
    const say = (support: string, supportNote: string) =>
      changeRegistration(
        changeInput.parse({
          ...{ token: person.token, firstName: "A", lastName: "B", organisation: "C", actorType: "other" },
          ...{ districtAgs: forum.districts[0], support, supportNote, supportConsent: "ja" },
        }),
      );
    await say("captioning", "vorne");
    expect(await request(person)).toMatchObject([{ state: "done" }]);
    await say("quietRoom", "vorne");
    expect(await request(person)).toMatchObject([{ state: "open" }]);
  });

  it("is listed with what nobody has answered first", async () => {
    const { forum, staff, person } = await setUp();
    await updateSupport(staff.actor, forum.id, person.id, { state: "done", ownerId: null, staffNote: null });
    const other = await make.registration(forum, { lastName: "Zuletzt" });
    await superuser`insert into support_request values (${other.id}, ${forum.id}, '["quietRoom"]', null, now())`;
    expect((await listSupport(staff.actor, forum.id)).map(({ id }) => id)).toEqual([other.id, person.id]);
  });

  it("is neither seen nor changed by a foreign coordinator, nor given to one", async () => {
    const { forum, staff, person } = await setUp();
    const foreign = await make.staff({ districts: (await make.forum()).districts });
    const change = { state: "done", ownerId: null, staffNote: "x" } as const;
    expect(await updateSupport(foreign.actor, forum.id, person.id, change)).toEqual({ ok: false, code: "not_found" });
    expect(await listSupport(foreign.actor, forum.id)).toEqual([]);
    const toForeign = { ...change, ownerId: foreign.id };
    expect(await updateSupport(staff.actor, forum.id, person.id, toForeign)).toEqual({
      ok: false,
      code: "unknown_owner",
    });
    expect(await request(person)).toEqual([{ state: "open", owner_id: null, staff_note: null }]);
    expect((await listInCharge(staff.actor, scopeOf(forum))).map(({ id }) => id)).not.toContain(foreign.id);
    expect((await listInCharge(staff.actor, scopeOf(forum))).map(({ id }) => id)).toContain(staff.id);
  });
});

it("who is missing is told only to those in charge", async () => {
  const forum = await make.forum();
  const ags = forum.districts[0] ?? "";
  await make.municipality(ags, { name: "Waldheim" });
  await make.municipality(ags, { name: "Bergdorf" });
  await make.registration(forum, { organisation: "Stadt Waldheim", actorType: "municipality" });
  const staff = await make.staff({ districts: forum.districts });
  const facts = { id: forum.id, districts: [{ ags, label: "Kreis" }] };
  const { districts, actorTypes } = await findMissing(staff.actor, facts);
  expect(districts[0]?.missing.map(({ name }) => name)).toEqual(["Bergdorf"]);
  expect(actorTypes).not.toContain("municipality");
  const foreign = await make.staff({ districts: (await make.forum()).districts });
  expect((await findMissing(foreign.actor, facts)).districts[0]?.missing).toHaveLength(2);
});
