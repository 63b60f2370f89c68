import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RegistrationState } from "@/db/schema";
import { runJob } from "@/lib/jobs/registry";
import { cancelBulkMail, releaseBulkMail, saveBulkMail, tryBulkMail } from "@/lib/mailings/mutations/bulk-mails";
import { getBulkMail, listBulkMails, listDeliveries } from "@/lib/mailings/queries/bulk-mails";
import { previewRecipients } from "@/lib/mailings/queries/recipients";
import { deliveryOf, deliveryReason } from "@/lib/mailings/rules/delivery";
import { type BulkMailInput, bulkMailInput } from "@/lib/mailings/schema";
import { demoTransport } from "@/lib/messages/mutations/demo-mailbox";
import { sendBatch } from "@/lib/messages/mutations/send";
import { SendError } from "@/lib/platform/mail/mail";
import { addDays, parseWallTime, setClock } from "@/lib/platform/time";
import { make, superuser } from "../support/test-db";

type Staff = Awaited<ReturnType<typeof make.staff>>;
type Forum = Awaited<ReturnType<typeof make.forum>>;

let forum: Forum;
let staff: Staff;

beforeEach(async () => {
  setClock("2026-05-04T10:00");
  await superuser`truncate outbox_mail, demo_mail`;
  await superuser`update bulk_mail set cancelled_at = now()`;
  forum = await make.forum({ startsAt: parseWallTime("2026-05-20T14:00"), endsAt: parseWallTime("2026-05-20T17:00") });
  staff = await make.staff({ districts: forum.districts });
});
afterEach(() => setClock(null));

const typedIn = (changes: object = {}): BulkMailInput =>
  bulkMailInput.parse({
    forumId: forum.id,
    subject: "Neues zu {{forum}}",
    body: "Bitte bringen Sie **etwas** mit, {{vorname}}. {{link}}",
    states: "confirmed",
    when: "now",
    ...changes,
  });

/** A mail that is given free; its id. */
async function released(changes: object = {}, actor = staff.actor): Promise<string> {
  const saved = await saveBulkMail(actor, typedIn(changes));
  if (!saved.ok) throw new Error(saved.code);
  const { id } = saved.value;
  expect(await release(id, actor)).toMatchObject({ ok: true });
  return id;
}

async function release(id: string, actor = staff.actor) {
  const mail = await getBulkMail(actor, forum.id, id);
  if (!mail) throw new Error("no such mail");
  const { total } = await previewRecipients(actor, forum.id, mail.filter);
  return releaseBulkMail(actor, { forumId: forum.id, id, version: mail.version, expected: total });
}

async function runAt(wallTime: string): Promise<string[]> {
  setClock(wallTime);
  await runJob("bulk-mails");
  const rows = await superuser<{ recipient: string }[]>`
    select recipient from outbox_mail where template = 'bulk-mail' order by recipient`;
  return rows.map(({ recipient }) => recipient);
}

const person = (email: string, values: object = {}) => make.registration(forum, { email, ...values });

describe("a mail to many", () => {
  it("goes once to everybody who fits the filter, and to nobody else", async () => {
    const table = await make.breakout(forum.id);
    await person("a@example.org", { actorType: "municipality", firstWishId: table.id });
    await person("b@example.org", { actorType: "municipality" });
    await person("c@example.org", { firstWishId: table.id });
    for (const state of ["unconfirmed", "waitlisted", "cancelled", "expired"] as RegistrationState[]) {
      await person(`${state}@example.org`, { state, actorType: "municipality", firstWishId: table.id });
    }
    await make.registration(await make.forum(), { email: "elsewhere@example.org", actorType: "municipality" });
    const id = await released({ actorTypes: "municipality", breakouts: table.id });
    expect(await runAt("2026-05-04T10:01")).toEqual(["a@example.org"]);
    expect(await runAt("2026-05-04T10:02")).toHaveLength(1);
    expect(await getBulkMail(staff.actor, forum.id, id)).toMatchObject({ recipients: 1, sentAt: expect.any(Date) });
  });

  it("is written once to somebody who left and came back", async () => {
    const emailConfirmedAt = parseWallTime("2026-05-01T10:00");
    await person("again@example.org", { state: "cancelled", emailConfirmedAt });
    await person("again@example.org", { state: "cancelled", emailConfirmedAt });
    await person("again@example.org");
    await person("gone@example.org", { state: "cancelled", emailConfirmedAt });
    await person("never-proven@example.org", { state: "cancelled", emailConfirmedAt: null });
    await released({ states: ["confirmed", "cancelled"] });
    expect(await runAt("2026-05-04T10:01")).toEqual(["again@example.org", "gone@example.org"]);
  });

  it("makes no double however many workers take it up, also with more than one batch", async () => {
    for (let i = 0; i < 230; i += 1) await person(`p${i}@example.org`);
    const id = await released();
    setClock("2026-05-04T10:01");
    await Promise.all([runJob("bulk-mails"), runJob("bulk-mails"), runJob("bulk-mails")]);
    const all = await runAt("2026-05-04T10:02");
    expect(all).toHaveLength(230);
    expect(new Set(all).size).toBe(230);
    expect(await getBulkMail(staff.actor, forum.id, id)).toMatchObject({ recipients: 230 });
  });

  it("is rendered when it is sent, and left out for whoever has cancelled meanwhile", async () => {
    const stays = await person("stays@example.org", { firstName: "[x](https://evil.example)<b>" });
    const leaves = await person("leaves@example.org");
    const id = await released();
    await runAt("2026-05-04T10:01");
    await superuser`update registration set state = 'cancelled', ended_at = now() where id = ${leaves.id}`;
    await superuser`update forum set title = 'Neuer Titel' where id = ${forum.id}`;
    await sendBatch(demoTransport);
    const mails = await superuser`select * from demo_mail`;
    expect(mails).toMatchObject([{ recipient: "stays@example.org", subject: "Neues zu Neuer Titel" }]);
    expect(mails[0]?.["html"]).toContain("[x](https://evil.example)&lt;b&gt;");
    expect(mails[0]?.["text"]).toContain(`/anmeldung/${stays.token}`);
    const { rows } = await listDeliveries(staff.actor, { id, forumId: forum.id }, 1);
    const words = rows.map(({ mail }) => [mail.recipient, deliveryOf(mail), deliveryReason(mail)]);
    expect(words).toContainEqual(["stays@example.org", "sent", null]);
    expect(words).toContainEqual(["leaves@example.org", "skipped", expect.stringContaining("Auswahl")]);
  });

  it("says who cannot be reached: refused at sending, or come back later", async () => {
    await person("refused@example.org");
    const id = await released();
    await runAt("2026-05-04T10:01");
    const refusing = { ...demoTransport, send: () => Promise.reject(new SendError("refused", "smtp-550")) };
    await sendBatch(refusing);
    const { rows } = await listDeliveries(staff.actor, { id, forumId: forum.id }, 1);
    expect(deliveryOf(rows[0]!.mail)).toBe("failed");
    expect(deliveryReason(rows[0]!.mail)).toContain("nimmt diese Adresse nicht an");
    expect(await listBulkMails(staff.actor, forum.id)).toMatchObject([{ mail: { id }, sent: 0, failed: 1 }]);
  });
});

describe("the moment of a mail to many", () => {
  const before = { when: "relative", days: "3", side: "before", relativeTime: "09:00" };

  it("is a Berlin time, and waited for", async () => {
    await person("a@example.org");
    await released({ when: "at", date: "2026-05-10", time: "08:30" });
    expect(await runAt("2026-05-10T08:29")).toEqual([]);
    expect(await runAt("2026-05-10T08:30:01")).toHaveLength(1);
  });

  it("moves with the forum when it is relative", async () => {
    await person("a@example.org");
    await released(before);
    const later = parseWallTime("2026-05-27T14:00").toISOString();
    await superuser`update forum set starts_at = ${later}, ends_at = null where id = ${forum.id}`;
    expect(await runAt("2026-05-17T09:05")).toEqual([]);
    expect(await runAt("2026-05-24T08:59")).toEqual([]);
    expect(await runAt("2026-05-24T09:00:01")).toHaveLength(1);
  });

  it("keeps its hour over the change of clocks", async () => {
    setClock("2026-10-01T10:00");
    const startsAt = parseWallTime("2026-10-26T14:00").toISOString();
    await superuser`update forum set starts_at = ${startsAt}, ends_at = null where id = ${forum.id}`;
    await person("a@example.org");
    await released({ ...before, days: "1" });
    expect(await runAt("2026-10-25T08:59")).toEqual([]);
    expect(await runAt("2026-10-25T09:00:01")).toHaveLength(1);
  });

  it("passes without a mail while the forum is called off or postponed, unless that was asked for", async () => {
    await person("a@example.org");
    await released({ when: "at", date: "2026-05-10", time: "08:30" });
    await released({ when: "at", date: "2026-05-10", time: "08:30", evenIfCancelled: "ja", subject: "Trotzdem" });
    await superuser`update forum set cancelled_at = now() where id = ${forum.id}`;
    expect(await runAt("2026-05-10T08:31")).toHaveLength(1);
    await superuser`update forum set cancelled_at = null where id = ${forum.id}`;
    // More than a day late is too late: what it says may no longer hold.
    expect(await runAt("2026-05-12T08:31")).toHaveLength(1);
  });

  it("stays when the author has lost the role: the mail belongs to the forum", async () => {
    await person("a@example.org");
    await released(before);
    await superuser`delete from membership where account_id = ${staff.id}`;
    expect(await runAt("2026-05-17T09:01")).toHaveLength(1);
  });

  it("must not be over when the mail is stored", async () => {
    const past = typedIn({ when: "at", date: "2026-05-01", time: "09:00" });
    expect(await saveBulkMail(staff.actor, past)).toEqual({ ok: false, code: "past" });
  });
});

describe("a mail to many is not sent", () => {
  it("before it is given free, after it was taken back, or changed and not given free again", async () => {
    await person("a@example.org");
    expect(await saveBulkMail(staff.actor, typedIn())).toMatchObject({ ok: true });
    const back = await released();
    expect(await cancelBulkMail(staff.actor, { forumId: forum.id, id: back })).toMatchObject({ ok: true });
    const changed = await released();
    expect(await saveBulkMail(staff.actor, typedIn({ id: changed, version: "0" }))).toMatchObject({ ok: true });
    expect(await runAt("2026-05-04T10:05")).toEqual([]);
  });

  it("in another text, or to another number of people, than was seen", async () => {
    await person("a@example.org");
    const saved = await saveBulkMail(staff.actor, typedIn());
    const id = saved.ok ? saved.value.id : "";
    const seen = { forumId: forum.id, id, version: 0, expected: 1 };
    await person("b@example.org");
    expect(await releaseBulkMail(staff.actor, seen)).toEqual({ ok: false, code: "count_changed" });
    await saveBulkMail(staff.actor, typedIn({ id, version: "0", subject: "Anders" }));
    expect(await releaseBulkMail(staff.actor, { ...seen, expected: 2 })).toEqual({ ok: false, code: "changed" });
    expect(await saveBulkMail(staff.actor, typedIn({ id, version: "0" }))).toEqual({ ok: false, code: "changed" });
  });

  it("twice: what has gone out can neither be changed nor taken back", async () => {
    await person("a@example.org");
    const id = await released();
    await runAt("2026-05-04T10:01");
    const gone = { ok: false, code: "gone_out" };
    expect(await cancelBulkMail(staff.actor, { forumId: forum.id, id })).toEqual(gone);
    expect(await saveBulkMail(staff.actor, typedIn({ id, version: "0" }))).toEqual(gone);
  });
});

describe("somebody of another region", () => {
  it("finds no mail, writes none and sends none, neither by the forum's id nor by the mail's", async () => {
    await person("a@example.org");
    const saved = await saveBulkMail(staff.actor, typedIn());
    const id = saved.ok ? saved.value.id : "";
    const own = await make.forum();
    const stranger = await make.staff({ districts: own.districts });
    const missing = { ok: false, code: "not_found" };
    for (const forumId of [forum.id, own.id, "nonsense"]) {
      const named = { forumId, id };
      expect(await getBulkMail(stranger.actor, forumId, id)).toBeNull();
      expect(await saveBulkMail(stranger.actor, { ...typedIn({ id, version: "0" }), forumId })).toEqual(missing);
      expect(await releaseBulkMail(stranger.actor, { ...named, version: 0, expected: 1 })).toEqual(missing);
      expect(await cancelBulkMail(stranger.actor, named)).toEqual(missing);
      expect(await tryBulkMail(stranger.actor, named)).toEqual(missing);
    }
    expect(await listBulkMails(stranger.actor, forum.id)).toEqual([]);
    expect((await previewRecipients(stranger.actor, forum.id, typedIn().filter)).total).toBe(0);
    expect((await listDeliveries(stranger.actor, { id, forumId: forum.id }, 1)).total).toBe(0);
    expect(await superuser`select from outbox_mail`).toHaveLength(0);
    expect(await getBulkMail(staff.actor, forum.id, id)).toMatchObject({
      cancelledAt: null,
      readyAt: null,
      version: 0,
    });
  });
});

describe("the test mail", () => {
  it("goes to its author alone, once a minute, with nobody's name or link", async () => {
    const someone = await person("a@example.org", { firstName: "Geheimname" });
    const saved = await saveBulkMail(staff.actor, typedIn());
    const id = saved.ok ? saved.value.id : "";
    await tryBulkMail(staff.actor, { forumId: forum.id, id });
    await tryBulkMail(staff.actor, { forumId: forum.id, id });
    await sendBatch(demoTransport);
    const mails = await superuser`select * from demo_mail`;
    expect(mails).toMatchObject([{ recipient: staff.emailNormalised }]);
    expect(mails[0]?.["subject"]).toMatch(/^Test: Neues zu Beispielforum/);
    expect(`${mails[0]?.["html"]}`).not.toContain(someone.token);
    expect(`${mails[0]?.["html"]}`).not.toContain("Geheimname");
    expect((await listDeliveries(staff.actor, { id, forumId: forum.id }, 1)).total).toBe(0);
  });
});

it("copies vanish from the list with the log of mails, the mail itself and its number stay", async () => {
  await person("a@example.org");
  const id = await released();
  await runAt("2026-05-04T10:01");
  await sendBatch(demoTransport);
  setClock("2026-06-20T02:30");
  await superuser`update outbox_mail set sent_at = ${addDays(forum.startsAt, -10).toISOString()}`;
  await runJob("retention");
  expect(await runAt("2026-06-20T03:00")).toEqual([]);
  expect(await getBulkMail(staff.actor, forum.id, id)).toMatchObject({ recipients: 1 });
});
