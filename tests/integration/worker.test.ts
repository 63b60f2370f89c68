import { setTimeout as sleep } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { afterEach, beforeEach, expect, it } from "vitest";
import { asActor } from "@/db/actor";
import { jobNames } from "@/lib/jobs/registry";
import { queueMail } from "@/lib/messages/outbox";
import { JOB_SCHEMA } from "@/lib/platform/job-schema";
import { addHours, now } from "@/lib/platform/time";
import { system } from "@/lib/policy/actor";
import { type SmtpSink, startSmtpSink } from "../support/smtp-sink";
import { make, superuser, testDatabase } from "../support/test-db";
import { waitUntil } from "../support/wait-until";
import { startWorker, type WorkerProcess } from "../support/worker-process";

let sink: SmtpSink;
const workers: WorkerProcess[] = [];

beforeEach(async () => {
  await superuser`truncate outbox_mail`;
  sink = await startSmtpSink();
});
afterEach(async () => {
  for (const worker of workers.splice(0)) if (worker.child.exitCode === null) await worker.kill();
  await sink.stop();
});

async function start(): Promise<WorkerProcess> {
  const worker = await startWorker({ DATABASE_URL: testDatabase.appUrl, SMTP_URL: sink.url });
  workers.push(worker);
  return worker;
}

async function queueMails(count: number): Promise<void> {
  const forum = await make.forum({ capacity: null });
  for (let i = 0; i < count; i += 1) {
    const person = await make.registration(forum);
    await asActor(system("test"), (tx) =>
      queueMail(tx, {
        template: "confirmed",
        recipient: person.emailNormalised,
        dedupeKey: `confirmed:${person.id}`,
        registrationId: person.id,
        forumId: forum.id,
        sendAfter: now(),
      }),
    );
  }
}

const unsent = async () => (await superuser`select from outbox_mail where sent_at is null`).length;
const allSent = (timeoutMs: number) =>
  waitUntil(
    async () => (await unsent()) === 0,
    timeoutMs,
    () => `${sink.mails.length} mails arrived`,
  );
/** How many mails there are when none comes any more. */
async function quiet(): Promise<number> {
  const count = sink.mails.length;
  await sleep(1000);
  return count;
}
const messageIds = () => sink.mails.map((mail) => mail.messageId);

it("sends what is queued at once and ends in order", { timeout: 120_000 }, async () => {
  const worker = await start();
  await queueMails(3);
  await allSent(20_000);
  expect(new Set(messageIds()).size).toBe(3);
  const { code, took } = await worker.stop();
  expect(code).toBe(0);
  expect(took).toBeLessThan(10_000);
});

it("two workers send each mail once, and a killed one loses none", { timeout: 180_000 }, async () => {
  const [first] = await Promise.all([start(), start()]);
  await queueMails(40);
  await waitUntil(() => sink.mails.length >= 5, 30_000);
  await first!.kill();
  // What it had taken stays taken for 45 seconds, which is not waited for here: the claim is ended by hand.
  const left = () => superuser<{ taken: boolean }[]>`
    select claimed_until > clock_timestamp() as taken from outbox_mail where sent_at is null`;
  await waitUntil(async () => (await left()).every(({ taken }) => taken), 30_000);
  await waitUntil(async () => (await quiet()) === sink.mails.length, 30_000);
  await superuser`update outbox_mail set claimed_until = null where sent_at is null`;
  await allSent(30_000);
  const ids = messageIds();
  expect(new Set(ids).size).toBe(40);
  // The one that was being handed over at that moment.
  expect(ids.length - 40).toBeLessThanOrEqual(1);
});

it("runs the jobs of the registry, each by one worker", { timeout: 120_000 }, async () => {
  const forum = await make.forum();
  const stale = await make.registration(forum, { state: "unconfirmed", createdAt: addHours(now(), -49) });
  const fresh = await make.registration(forum, { state: "unconfirmed" });
  await start();
  const schedules = await superuser<{ name: string; timezone: string }[]>`
    select name, timezone from ${superuser(JOB_SCHEMA)}.schedule`;
  expect(schedules.map((row) => row.name).sort()).toEqual([...jobNames].sort());
  expect(new Set(schedules.map((row) => row.timezone))).toEqual(new Set(["Europe/Berlin"]));

  const boss = new PgBoss({
    connectionString: testDatabase.appUrl,
    schema: JOB_SCHEMA,
    migrate: false,
    supervise: false,
  });
  boss.on("error", () => {});
  await boss.start();
  // Exclusive: the second one finds the first still waiting.
  const sent = [await boss.send("purge-unconfirmed"), await boss.send("purge-unconfirmed")];
  await boss.stop({ graceful: false });
  expect(sent.filter((id) => id !== null)).toHaveLength(1);
  await waitUntil(async () => (await superuser`select from registration where id = ${stale.id}`).length === 0, 20_000);
  expect(await superuser`select from registration where id = ${fresh.id}`).toHaveLength(1);
});
