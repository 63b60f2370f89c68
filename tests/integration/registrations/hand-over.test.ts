import { and, eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { outboxMail } from "@/db/schema";
import { writeMail } from "@/lib/messages/mutations/write-mail";
import { hashToken } from "@/lib/platform/ids";
import { addHours, now, setClock } from "@/lib/platform/time";
import { handoverToken } from "@/lib/registrations/links";
import { cancelRegistration } from "@/lib/registrations/mutations/cancel";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { handOver, takeOver } from "@/lib/registrations/mutations/hand-over";
import { purgeUnconfirmed } from "@/lib/registrations/mutations/retention";
import { getHandover, getOwnRegistration } from "@/lib/registrations/queries/own";
import { registrationToken } from "@/tests/support/factories";
import { anAddress, fullForum, historyOf, mailsTo, setForum, signUp, stored } from "@/tests/support/registrations";
import { make, superuser } from "@/tests/support/test-db";

afterEach(() => setClock(null));

/** Somebody with a confirmed place who said a lot about themselves. */
async function giver(forumValues: Parameters<typeof make.forum>[0] = {}) {
  const forum = await make.forum({ capacity: 1, ...forumValues });
  const address = anAddress("giver");
  await signUp(forum, [address], {
    ...{ phone: "0611 123456", diet: "vegan", dietNote: "ohne Nüsse", needs: "Räume", offers: "Zeit", listOptIn: "ja" },
    ...{ topics: ["sprache"], support: ["captioning"], supportNote: "vorne", supportConsent: "ja" },
  });
  const { id, token } = await stored(forum, address);
  await confirmRegistration(token);
  return { forum, address, id, token };
}

const offer = (token: string, email: string) => handOver({ token, firstName: "Kim", lastName: "Kollege", email });

/** The newest invitation's link, as the mail carries it. */
async function invitation(registrationId: string): Promise<string> {
  const [row] = await superuser<{ id: string; token_hash: string }[]>`
    select id, token_hash from handover where registration_id = ${registrationId}`;
  const token = handoverToken({ id: row?.id ?? "" });
  expect(hashToken(token)).toBe(row?.token_hash);
  return token;
}

const people = (id: string) => superuser`
  select first_name, email_normalised, state, link_version from registration where id = ${id}`;

describe("offering one's place", () => {
  it("changes nothing until the colleague accepts", async () => {
    const { forum, address, id, token } = await giver();
    const colleague = anAddress("kim");
    const before = await superuser`select * from registration where id = ${id}`;
    expect(await offer(token, colleague)).toEqual({ ok: true, value: null });

    expect(await superuser`select * from registration where id = ${id}`).toEqual(before);
    expect(await superuser`select count(*)::int as n from support_request where registration_id = ${id}`).toEqual([
      { n: 1 },
    ]);
    expect((await getOwnRegistration(token))?.registration.email).toBe(address);
    expect(await mailsTo(colleague)).toEqual(["handover-invite"]);
    expect(await mailsTo(address)).toEqual(["confirm-address", "confirmed"]);
    expect(await superuser`select portal_taken(${forum.id}, now()) as n`).toEqual([{ n: 1 }]);
    expect((await getHandover(await invitation(id)))?.firstName).toBe("Kim");
  });

  it.each(["unconfirmed", "waitlisted", "offered", "pending_approval", "cancelled", "expired"] as const)(
    "is not possible while %s",
    async (state) => {
      const { token } = await make.registration(await make.forum(), { state });
      expect(await offer(token, anAddress())).toEqual({ ok: false, code: "not_confirmed" });
    },
  );

  it("is not possible once the forum has begun", async () => {
    const { forum, token } = await giver();
    await setForum(forum, { startsAt: addHours(now(), -1) });
    expect(await offer(token, anAddress())).toEqual({ ok: false, code: "over" });
  });

  it("a second time replaces the first offer", async () => {
    const { id, token } = await giver();
    await offer(token, anAddress());
    const first = await invitation(id);
    const second = anAddress();
    await offer(token, second);
    expect(await takeOver(first)).toEqual({ ok: false, code: "unknown_link" });
    expect(await takeOver(await invitation(id))).toMatchObject({ ok: true });
    expect(await people(id)).toMatchObject([{ email_normalised: second }]);
  });

  it("more than five times a day is refused, so that nobody floods strangers with mail", async () => {
    setClock("2026-06-01T10:00");
    const { token } = await giver();
    for (let i = 0; i < 5; i += 1) expect(await offer(token, anAddress())).toMatchObject({ ok: true });
    expect(await offer(token, anAddress())).toEqual({ ok: false, code: "too_many" });
    setClock("2026-06-02T10:01");
    expect(await offer(token, anAddress())).toMatchObject({ ok: true });
  });

  it("to somebody who takes part already looks the same to the giver and is refused to the colleague", async () => {
    const { forum, address, id, token } = await giver({ capacity: 5 });
    const known = anAddress("known");
    await make.registration(forum, { email: known, state: "waitlisted" });
    expect(await offer(token, known)).toEqual(await offer(token, anAddress()));
    await offer(token, known);
    expect(await takeOver(await invitation(id))).toEqual({ ok: false, code: "already_registered" });
    expect(await people(id)).toMatchObject([{ email_normalised: address, state: "confirmed", link_version: 1 }]);
  });
});

describe("taking a place over", () => {
  it("changes the person, ends the old link and forgets what was the first one's", async () => {
    const { forum, address, id, token } = await giver();
    const colleague = anAddress("kim");
    await offer(token, colleague.toUpperCase());
    const result = await takeOver(await invitation(id));
    const fresh = result.ok ? result.value.token : "";

    const own = await getOwnRegistration(fresh);
    expect(own?.registration).toMatchObject({
      ...{ id, state: "confirmed", firstName: "Kim", lastName: "Kollege", emailNormalised: colleague },
      ...{ organisation: "Beispielverein", phone: null, title: null, position: null, diet: null, dietNote: null },
      ...{ needs: null, offers: null, topics: [], answers: [], listOptIn: false, invitationsOptIn: false },
    });
    expect(own?.support).toBeNull();
    expect(own?.handover).toBeNull();
    expect(await getOwnRegistration(token)).toBeNull();
    expect(await cancelRegistration(token)).toEqual({ ok: false, code: "unknown_link" });
    expect(await mailsTo(colleague)).toEqual(["handover-invite", "confirmed"]);
    expect(await historyOf(id)).toEqual([
      ...["nothing > unconfirmed", "unconfirmed > confirmed"],
      ...["registration.handover_offered", "registration.handed_over"],
    ]);
    expect(await superuser`select portal_taken(${forum.id}, now()) as n`).toEqual([{ n: 1 }]);
    expect(await mailsTo(address)).toContain("handover-done");
  });

  it("lets no mail that still waits for the first person carry the link of the second", async () => {
    const { address, id, token } = await giver();
    const colleague = anAddress();
    await offer(token, colleague);
    const link = await invitation(id);
    const waiting = await mails(address, "confirmed");
    await takeOver(link);
    const [mail] = waiting;
    expect(mail && (await writeMail(mail))).toEqual({ skip: "registration-moved-on" });
    const [done] = await mails(address, "handover-done");
    const written = done && (await writeMail(done));
    const fresh = registrationToken(id, 2);
    expect(written).toMatchObject({ mail: { to: address } });
    expect(JSON.stringify(written)).not.toContain(fresh);
    expect(JSON.stringify(written)).not.toContain("Kollege");
    const [theirs] = await mails(colleague, "confirmed");
    expect(JSON.stringify(theirs && (await writeMail(theirs)))).toContain(fresh);
  });

  it("by two clicks at once happens once", async () => {
    const { address, id, token } = await giver();
    const colleague = anAddress();
    await offer(token, colleague);
    const link = await invitation(id);
    const answers = await Promise.all([1, 2, 3, 4].map(() => takeOver(link)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(3).fill({ ok: false, code: "unknown_link" }));
    expect(await people(id)).toMatchObject([{ link_version: 2 }]);
    expect(await mailsTo(colleague)).toEqual(["handover-invite", "confirmed"]);
    expect((await mailsTo(address)).filter((template) => template === "handover-done")).toHaveLength(1);
  });

  it("is over after 48 hours, and name and address of who did not answer are deleted", async () => {
    setClock("2026-06-01T10:00");
    const { id, token, address } = await giver();
    await offer(token, anAddress());
    const link = await invitation(id);
    setClock("2026-06-03T09:59");
    expect(await getHandover(link)).not.toBeNull();
    setClock("2026-06-03T10:01");
    expect(await getHandover(link)).toBeNull();
    expect(await takeOver(link)).toEqual({ ok: false, code: "over" });
    expect(await people(id)).toMatchObject([{ email_normalised: address, state: "confirmed" }]);
    await purgeUnconfirmed(now());
    expect(await superuser`select id from handover where registration_id = ${id}`).toEqual([]);
    expect(await takeOver(link)).toEqual({ ok: false, code: "unknown_link" });
  });

  it("ends with the beginning of the forum at the latest", async () => {
    const { id, token } = await giver({ startsAt: addHours(now(), 3), endsAt: null });
    await offer(token, anAddress());
    const link = await invitation(id);
    await superuser`update handover set expires_at = expires_at - interval '3 hours' where registration_id = ${id}`;
    expect(await takeOver(link)).toEqual({ ok: false, code: "over" });
    const [row] = await superuser`select expires_at <= now() as ended from handover where registration_id = ${id}`;
    expect(row).toEqual({ ended: true });
  });

  it("of a place that was given back meanwhile is not possible", async () => {
    const { id, token } = await giver();
    await offer(token, anAddress());
    const link = await invitation(id);
    await cancelRegistration(token);
    expect(await takeOver(link)).toEqual({ ok: false, code: "unknown_link" });
    expect(await people(id)).toMatchObject([{ state: "cancelled", link_version: 1 }]);
  });

  it("and giving it back at the same moment ends one way only", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, token } = await giver();
      await offer(token, anAddress());
      const [taken, cancelled] = await Promise.all([takeOver(await invitation(id)), cancelRegistration(token)]);
      expect([taken.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
      expect(await people(id)).toMatchObject([taken.ok ? { state: "confirmed" } : { state: "cancelled" }]);
    }
  });

  it("lets the former person register again", async () => {
    const { forum, address, id, token } = await giver({ capacity: 2 });
    await offer(token, anAddress());
    await takeOver(await invitation(id));
    await signUp(forum, [address]);
    expect(await stored(forum, address)).toMatchObject({ state: "unconfirmed", held: true });
  });

  it("gives no place to anybody who waits", async () => {
    const forum = await fullForum({ capacity: 1 });
    const waiting = anAddress();
    await signUp(forum, [waiting]);
    await confirmRegistration((await stored(forum, waiting)).token);
    const [place] = await superuser<{ id: string }[]>`
      select id from registration where forum_id = ${forum.id} and state = 'confirmed'`;
    const { token } = await stored(forum, (await emailOf(place?.id ?? "")) ?? "");
    await offer(token, anAddress());
    await takeOver(await invitation(place?.id ?? ""));
    expect(await stored(forum, waiting)).toMatchObject({ state: "waitlisted" });
  });
});

async function emailOf(id: string): Promise<string | undefined> {
  const [row] = await superuser<{ email: string }[]>`select email from registration where id = ${id}`;
  return row?.email;
}

const mails = (recipient: string, template: string) =>
  make.db
    .select()
    .from(outboxMail)
    .where(and(eq(outboxMail.recipient, recipient), eq(outboxMail.template, template)));
