import { describe, expect, it } from "vitest";
import { signInToken } from "@/lib/accounts/links";
import { answerAccessRequest, purgeAccessRequests, requestAccess } from "@/lib/accounts/mutations/access-request";
import { type InviteInput, inviteStaff } from "@/lib/accounts/mutations/invite";
import { openSession } from "@/lib/accounts/mutations/sign-in";
import { findStaff, getSignInLink } from "@/lib/accounts/queries";
import { newId } from "@/lib/platform/ids";
import { addDays, now } from "@/lib/platform/time";
import { anonymous, system } from "@/lib/policy/actor";
import { make, superuser } from "@/tests/support/test-db";

const address = () => `neu-${newId().slice(-12)}@example.org`;
const invitationsTo = (email: string) =>
  superuser<{ params: { linkId: string; role: string; places: string } }[]>`
    select params from outbox_mail where recipient = ${email} and template = 'invitation'`;
const open = (token: string) => openSession({ token, browser: "", device: "Test" });

describe("an invitation", () => {
  async function invite(changes: Partial<InviteInput> = {}) {
    const [place, further] = [await make.district(), await make.district()];
    const town = await make.municipality(further.ags);
    const email = address();
    const input = {
      name: "Ümit Neu",
      email,
      role: "coordinator" as const,
      districts: [place.ags],
      municipalities: [town.ags],
      ...changes,
    };
    return { result: await inviteStaff((await make.staff()).actor, input), input, place, town };
  }

  it("names role and scope in the mail and on its page, opens anywhere, and once", async () => {
    const { result, input, place, town } = await invite();
    if (!result.ok) throw new Error(result.code);
    const [mail] = await invitationsTo(input.email);
    const places = [place.label, town.nameOfficial].toSorted();
    expect(mail?.params.role).toBe("Koordination");
    for (const name of places) expect(mail?.params.places).toContain(name);
    const token = signInToken({ id: mail?.params.linkId ?? "" });
    const shown = await getSignInLink(token);
    expect(shown).toMatchObject({ state: "good", invitation: { name: "Ümit Neu", role: "coordinator" } });
    expect(shown.invitation?.places.toSorted()).toEqual(places);
    const opened = await open(token);
    expect(await open(token)).toEqual({ ok: false, code: "used_link" });
    expect(opened.ok && (await findStaff(opened.value.token))?.actor).toMatchObject({
      role: "coordinator",
      districts: [place.ags],
      municipalities: [town.ags],
    });
    const [row] = await superuser`select activated_at from account where id = ${result.value.accountId}`;
    expect(row?.["activated_at"]).not.toBeNull();
  });

  it("runs out after two weeks", async () => {
    const { result, input } = await invite();
    if (!result.ok) throw new Error(result.code);
    const [mail] = await invitationsTo(input.email);
    await superuser`update sign_in_link set expires_at = now() where account_id = ${result.value.accountId}`;
    expect(await open(signInToken({ id: mail?.params.linkId ?? "" }))).toEqual({ ok: false, code: "expired_link" });
  });

  it("is given by the agency only, and changes nothing about somebody who is there already", async () => {
    const { ags } = await make.district();
    const input = { name: "x", email: address(), role: "agency" as const, districts: [], municipalities: [] };
    const { actor } = await make.staff({ districts: [ags] });
    for (const who of [actor, anonymous]) {
      expect(await inviteStaff(who, input)).toEqual({ ok: false, code: "not_allowed" });
    }
    const coordinator = await make.staff({ districts: [ags] });
    const again = { ...input, email: coordinator.email };
    expect(await inviteStaff(system("test"), again)).toEqual({ ok: false, code: "known_address" });
    const rights = await superuser`select role from membership where account_id = ${coordinator.id}`;
    expect(rights).toEqual([{ role: "coordinator" }]);
  });

  it("needs a place for a coordinator and none for the agency", async () => {
    expect((await invite({ districts: [], municipalities: [] })).result).toEqual({ ok: false, code: "no_scope" });
    expect((await invite({ role: "agency" })).result).toEqual({ ok: false, code: "no_scope" });
  });
});

describe("asking for access", () => {
  async function ask(changes: { email?: string; district?: string; formKey?: string } = {}) {
    const district = changes.district ?? (await make.district()).ags;
    const email = changes.email ?? address();
    const input = { name: "Änne Anders", email, organisation: "Verein", district, reason: "Wir koordinieren." };
    return { email, district, result: await requestAccess(changes.formKey ?? newId(), input) };
  }
  const requestsOf = (email: string) =>
    superuser<{ id: string }[]>`select * from access_request where email = ${email}`;
  const agencyMails = (id: string) => superuser<{ params: object; account_id: string }[]>`
      select params, account_id from outbox_mail where dedupe_key like ${`access-requested:${id}:%`}`;

  it("tells the agency, and nobody else, without the person's data in the outbox", async () => {
    const [agency, coordinator] = [await make.staff(), await make.staff({ districts: [(await make.district()).ags] })];
    const { email } = await ask({ email: `GROSS-${address()}` });
    const [request] = await requestsOf(email.toLowerCase());
    const mails = await agencyMails(request?.id ?? "");
    const told = mails.map(({ account_id }) => account_id);
    expect(told).toContain(agency.id);
    expect(told).not.toContain(coordinator.id);
    expect(JSON.stringify(mails)).not.toMatch(/Änne|gross/i);
  });

  it("is answered the same for addresses that asked before or have an account, and stored once a week", async () => {
    const { email } = await ask();
    expect((await ask({ email })).result).toEqual({ ok: true, value: undefined });
    expect(await requestsOf(email)).toHaveLength(1);
    await superuser`update access_request set created_at = now() - interval '8 days' where email = ${email}`;
    await ask({ email });
    expect(await requestsOf(email)).toHaveLength(2);
    expect((await ask({ email: (await make.staff()).email })).result).toEqual({ ok: true, value: undefined });
  });

  it("is one request when the same form comes many times at once", async () => {
    const { ags } = await make.district();
    const [email, formKey] = [address(), newId()];
    await Promise.all(Array.from({ length: 6 }, () => ask({ email, formKey, district: ags })));
    expect(await requestsOf(email)).toHaveLength(1);
  });

  it("is refused for a district that does not exist", async () => {
    expect((await ask({ district: "98765" })).result).toEqual({ ok: false, code: "unknown_district" });
  });

  it("is answered by the agency, once: invited for the district asked for", async () => {
    const { email, district } = await ask();
    const [request] = await requestsOf(email);
    const id = request?.id ?? "";
    const agencies = [await make.staff(), await make.staff()];
    const answers = await Promise.all(agencies.map(({ actor }) => answerAccessRequest(actor, id, "invited")));
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).toSorted()).toEqual(["already_decided", "ok"]);
    const [mail] = await invitationsTo(email);
    const opened = await open(signInToken({ id: mail?.params.linkId ?? "" }));
    expect(opened.ok && (await findStaff(opened.value.token))?.actor.districts).toEqual([district]);
  });

  it("makes no account when declined", async () => {
    const { email } = await ask();
    const [request] = await requestsOf(email);
    expect(await answerAccessRequest((await make.staff()).actor, request?.id ?? "", "declined")).toMatchObject({
      ok: true,
    });
    expect(await superuser`select id from account where email = ${email}`).toEqual([]);
    expect(await requestsOf(email)).toMatchObject([{ decision: "declined" }]);
  });

  it("does not exist for coordinators, not even of that district, nor for foreign ids", async () => {
    const { email, district } = await ask();
    const [request] = await requestsOf(email);
    const { actor } = await make.staff({ districts: [district] });
    expect(await answerAccessRequest(actor, request?.id ?? "", "invited")).toEqual({ ok: false, code: "not_found" });
    expect(await answerAccessRequest((await make.staff()).actor, newId(), "invited")).toEqual({
      ok: false,
      code: "not_found",
    });
    expect(await requestsOf(email)).toMatchObject([{ decided_at: null }]);
    expect(await superuser`select id from account where email = ${email}`).toEqual([]);
  });

  it("leaves the request open when the address has got an account meanwhile", async () => {
    const { email } = await ask({ email: (await make.staff()).email });
    const [request] = await requestsOf(email);
    const { actor } = await make.staff();
    expect(await answerAccessRequest(actor, request?.id ?? "", "invited")).toEqual({
      ok: false,
      code: "known_address",
    });
    expect(await requestsOf(email)).toMatchObject([{ decided_at: null }]);
  });

  it("is forgotten after half a year", async () => {
    const { email } = await ask();
    await purgeAccessRequests(addDays(now(), 179));
    expect(await requestsOf(email)).toHaveLength(1);
    await purgeAccessRequests(addDays(now(), 181));
    expect(await requestsOf(email)).toEqual([]);
  });
});
