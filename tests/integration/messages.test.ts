import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asActor } from "@/db/actor";
import { pool } from "@/db/client";
import { claimMails } from "@/lib/messages/mutations/claims";
import { openTransport } from "@/lib/messages/mutations/open-transport";
import { sendBatch } from "@/lib/messages/mutations/send";
import type { MailTemplate } from "@/lib/messages/outbox";
import { queueMail } from "@/lib/messages/outbox";
import { getDemoMail, listDemoMails } from "@/lib/messages/queries/demo-mails";
import { env } from "@/lib/platform/env";
import { type MailTransport, type OutgoingMail, SendError } from "@/lib/platform/mail/mail";
import { addDays, addMinutes, now, setClock } from "@/lib/platform/time";
import { system } from "@/lib/policy/actor";
import type { Mailbox } from "../support/mailbox";
import { startResendDouble } from "../support/resend-double";
import { startSmtpSink } from "../support/smtp-sink";
import { make, superuser } from "../support/test-db";

type Forum = Awaited<ReturnType<typeof make.forum>>;
type Registration = Awaited<ReturnType<typeof make.registration>>;
type Row = {
  id: string;
  recipient: string;
  attempts: number;
  last_error: string | null;
  sent_at: string | null;
  failed_at: string | null;
  skipped_at: string | null;
  skip_reason: string | null;
};

const open: { stop?: () => Promise<void>; close?: () => Promise<void> }[] = [];

beforeEach(async () => {
  setClock("2026-05-04T10:00");
  await superuser`truncate outbox_mail, demo_mail`;
});
afterEach(async () => {
  setClock(null);
  for (const each of open.splice(0)) await (each.close?.() ?? each.stop?.());
});

const keep = <T extends (typeof open)[number]>(each: T): T => {
  open.push(each);
  return each;
};
const smtp = async () => {
  const sink = keep(await startSmtpSink());
  return { sink, transport: keep(openTransport({ ...env(), SMTP_URL: sink.url })) };
};

async function queue(template: MailTemplate, registration: Registration, extra: object = {}) {
  await asActor(system("test"), (tx) =>
    queueMail(tx, {
      template,
      recipient: registration.emailNormalised,
      dedupeKey: `${template}:${registration.id}`,
      registrationId: registration.id,
      forumId: registration.forumId,
      sendAfter: now(),
      ...extra,
    }),
  );
}

async function confirmedMails(count: number, forum?: Forum): Promise<Registration[]> {
  const at = forum ?? (await make.forum({ capacity: null }));
  const people: Registration[] = [];
  for (let i = 0; i < count; i += 1) people.push(await make.registration(at));
  for (const person of people) await queue("confirmed", person);
  return people;
}

const rows = () => superuser<Row[]>`select * from outbox_mail order by id`;

async function drain(transport: MailTransport): Promise<void> {
  for (let batch = await sendBatch(transport); batch.claimed > 0 && !batch.unreachable; )
    batch = await sendBatch(transport);
}

/** Goes on in time until every mail has an end. */
async function drainOverTime(transport: MailTransport, minutes: number) {
  for (let passed = 0; passed <= minutes; passed += 6) {
    await drain(transport);
    if ((await rows()).every((row) => row.sent_at ?? row.failed_at ?? row.skipped_at)) return;
    setClock(berlinWallTime(addMinutes(now(), 6)));
  }
}
const berlinWallTime = (date: Date) => new Date(date.getTime() + 2 * 3_600_000).toISOString().slice(0, 19);

const ids = (box: Mailbox) => box.mails.map((mail) => mail.messageId).sort();

describe("a mail by SMTP", () => {
  it("arrives once, with text, HTML, calendar file and its id, and is known as sent", async () => {
    const { sink, transport } = await smtp();
    const [person] = await confirmedMails(1);
    await drain(transport);
    await drain(transport);
    expect(sink.mails).toHaveLength(1);
    const [mail] = sink.mails;
    const [row] = await rows();
    expect(mail).toMatchObject({ to: [person!.emailNormalised], messageId: `<${row!.id}@portal.test>` });
    expect(mail?.text).toContain(`http://portal.test/anmeldung/${person!.token}`);
    expect(mail?.html).toContain("Ihr Platz ist bestätigt");
    expect(mail?.attachments).toMatchObject([{ filename: "fachforum.ics", contentType: "text/calendar" }]);
    expect(mail?.headers["auto-submitted"]).toContain("auto-generated");
    expect(row).toMatchObject({ sent_at: expect.any(Date), attempts: 1, last_error: null });
  });

  it("is queued once for the same occasion", async () => {
    const [person] = await confirmedMails(1);
    await queue("confirmed", person!);
    expect(await rows()).toHaveLength(1);
  });

  it("waits for its time", async () => {
    const { sink, transport } = await smtp();
    const [person] = await confirmedMails(1);
    await queue("registration-cancelled", person!, { dedupeKey: "later", sendAfter: addMinutes(now(), 10) });
    await drain(transport);
    expect(sink.mails).toHaveLength(1);
  });

  it.each(["refuse", "4xx"] as const)("is delivered after the server is back (%s)", async (fault) => {
    const { sink, transport } = await smtp();
    await confirmedMails(8);
    await sink.setFault(fault);
    await drain(transport);
    setClock(berlinWallTime(addMinutes(now(), 1)));
    await drain(transport);
    expect(sink.mails).toEqual([]);
    expect((await rows()).filter((row) => row.failed_at)).toEqual([]);
    await sink.setFault(null);
    await drainOverTime(transport, 30);
    expect(ids(sink)).toEqual((await rows()).map((row) => `<${row.id}@portal.test>`).sort());
  });

  it("does not wait for a server that hangs with one mail after the other", { timeout: 20_000 }, async () => {
    const { sink, transport } = await smtp();
    await confirmedMails(12);
    await sink.setFault("hang");
    const begun = performance.now();
    expect((await sendBatch(transport)).unreachable).toBe(true);
    expect(performance.now() - begun).toBeLessThan(12_000);
    const tried = (await rows()).filter((row) => row.attempts > 0);
    expect(tried).toHaveLength(1);
    await sink.setFault(null);
    await drainOverTime(transport, 12);
    expect(sink.mails).toHaveLength(12);
  });

  it("is given up at once and visibly when the server refuses it for good", async () => {
    const { sink, transport } = await smtp();
    await confirmedMails(1);
    await sink.setFault("5xx");
    await drain(transport);
    const [row] = await rows();
    expect(row).toMatchObject({ failed_at: expect.any(Date), last_error: "smtp-550", attempts: 1, sent_at: null });
    await sink.setFault(null);
    await drainOverTime(transport, 12);
    expect(sink.mails).toEqual([]);
  });

  it("is given up after fifty tries of a server that always says later", async () => {
    const transport: MailTransport = {
      name: "smtp",
      send: () => Promise.reject(new SendError("busy", "smtp-451")),
      close: async () => {},
    };
    await confirmedMails(1, await make.forum({ startsAt: addDays(now(), 20), endsAt: null }));
    await drainOverTime(transport, 6 * 60);
    expect((await rows())[0]).toMatchObject({ attempts: 50, last_error: "smtp-451", failed_at: expect.any(Date) });
  });
});

describe("several workers", () => {
  /** Takes mails slowly, as real servers do, and remembers them. */
  const slow = (seen: OutgoingMail[]): MailTransport => ({
    name: "smtp",
    send: async (mail) => {
      await sleep(5);
      seen.push(mail);
    },
    close: async () => {},
  });

  it("never send the same mail twice", async () => {
    await confirmedMails(60);
    const seen: OutgoingMail[] = [];
    await Promise.all([1, 2, 3].map(() => drain(slow(seen))));
    expect(seen).toHaveLength(60);
    expect(new Set(seen.map((mail) => mail.id)).size).toBe(60);
  });

  it("take over what a killed one had taken, when its claim has ended and not before", async () => {
    await confirmedMails(5);
    expect(await claimMails(5)).toHaveLength(5);
    const seen: OutgoingMail[] = [];
    await drain(slow(seen));
    expect(seen).toEqual([]);
    await superuser`update outbox_mail set claimed_until = clock_timestamp() - interval '1 ms'`;
    await drain(slow(seen));
    expect(seen).toHaveLength(5);
  });

  it("hold a claim for a time in which a killed worker's mails go out within a minute", async () => {
    await confirmedMails(1);
    await claimMails(1);
    const [left] = await superuser<{ s: number }[]>`
      select extract(epoch from claimed_until - clock_timestamp())::float as s from outbox_mail`;
    expect(left!.s).toBeGreaterThan(40);
    expect(left!.s).toBeLessThan(50);
  });
});

describe("a mail by Resend", () => {
  it("arrives with the outbox id as idempotency key; a second try is no second mail", async () => {
    const double = keep(await startResendDouble("re_test"));
    const settings = { ...env(), RESEND_API_KEY: "re_test", RESEND_BASE_URL: double.url };
    const transport = keep(openTransport(settings));
    const [person] = await confirmedMails(1);
    await drain(transport);
    const [row] = await rows();
    expect(double.mails).toMatchObject([{ messageId: row!.id, to: [person!.emailNormalised] }]);
    expect(double.mails[0]?.attachments).toMatchObject([{ filename: "fachforum.ics" }]);
    // The worker died before it wrote down that the mail was sent; meanwhile the text has changed.
    await superuser`update outbox_mail set sent_at = null`;
    await superuser`update registration set first_name = 'Neu' where id = ${person!.id}`;
    await drain(transport);
    expect(double.mails).toHaveLength(1);
    expect((await rows())[0]?.sent_at).not.toBeNull();
  });

  it.each(["refuse", "4xx", "5xx"] as const)("is delivered after the service is back (%s)", async (fault) => {
    const double = keep(await startResendDouble("re_test"));
    const transport = keep(openTransport({ ...env(), RESEND_API_KEY: "re_test", RESEND_BASE_URL: double.url }));
    await confirmedMails(8);
    await double.setFault(fault);
    expect((await sendBatch(transport)).unreachable).toBe(true);
    await double.setFault(null);
    await drainOverTime(transport, 12);
    expect(double.mails).toHaveLength(8);
  });

  it("is not used while there is a mail server of one's own", () => {
    const both = { ...env(), SMTP_URL: "smtp://127.0.0.1:1", RESEND_API_KEY: "re_test" };
    expect(keep(openTransport(both)).name).toBe("smtp");
    expect(openTransport({ ...both, SMTP_URL: undefined }).name).toBe("resend");
    expect(openTransport(env()).name).toBe("demo");
    expect(() => openTransport({ ...env(), PORTAL_MODE: "production" })).toThrow("SMTP_URL");
  });
});

describe("the state at the moment of sending", () => {
  const skipped = async () => (await rows()).map(({ skip_reason, sent_at }) => ({ skip_reason, sent_at }));

  it("decides: whoever has cancelled meanwhile gets no confirmation", async () => {
    const { sink, transport } = await smtp();
    const [person] = await confirmedMails(1);
    await superuser`update registration set state = 'cancelled', ended_at = now() where id = ${person!.id}`;
    await drain(transport);
    expect(sink.mails).toEqual([]);
    expect(await skipped()).toEqual([{ skip_reason: "registration-moved-on", sent_at: null }]);
  });

  it("keeps name and link of a new holder from the address of the old one", async () => {
    const { sink, transport } = await smtp();
    const [person] = await confirmedMails(1);
    await superuser`update registration set first_name = 'Neue', email = 'neu@example.org',
      email_normalised = 'neu@example.org', link_version = 2 where id = ${person!.id}`;
    await queue("handover-done", person!);
    await drain(transport);
    expect(sink.mails.map((mail) => mail.subject)).toEqual([expect.stringContaining("Ihr Platz ist übergeben")]);
    expect(JSON.stringify(sink.mails)).not.toMatch(/Neue|neu@example.org|\/anmeldung\//);
  });

  it("is said to be gone when the registration is", async () => {
    const { transport } = await smtp();
    const [person] = await confirmedMails(1);
    await superuser`delete from registration where id = ${person!.id}`;
    await drain(transport);
    expect(await skipped()).toEqual([{ skip_reason: "registration-gone", sent_at: null }]);
  });
});

it("outside demo and development there is no mailbox to read, and without an actor nobody sees its rows", async () => {
  await confirmedMails(2);
  await drain(keep(openTransport(env())));
  expect(await superuser`select from demo_mail`).toHaveLength(2);
  expect(await listDemoMails(10)).toBeNull();
  const [mail] = await superuser<{ id: string }[]>`select id from demo_mail`;
  expect(await getDemoMail(mail!.id)).toBeNull();
  expect(await pool`select from outbox_mail`).toHaveLength(0);
  expect(await pool`select from demo_mail`).toHaveLength(0);
});
