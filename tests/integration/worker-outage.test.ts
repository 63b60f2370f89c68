import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/platform/ids";
import { migrate } from "../support/database-tasks";
import { type DisposableCluster, startDisposableCluster } from "../support/postgres-cluster";
import { type SmtpSink, startSmtpSink } from "../support/smtp-sink";
import { waitUntil } from "../support/wait-until";
import { startWorker, type WorkerProcess } from "../support/worker-process";

let cluster: DisposableCluster;
let sink: SmtpSink;
let worker: WorkerProcess | undefined;

beforeAll(async () => {
  sink = await startSmtpSink();
  cluster = await startDisposableCluster();
});
afterAll(async () => {
  await worker?.kill();
  await sink?.stop();
  await cluster?.dispose();
});

/** A subscription nobody has confirmed yet: the smallest thing that makes a mail. */
async function subscribe(address: string): Promise<void> {
  const admin = postgres(cluster.url("postgres", "portal"), { max: 1, onnotice: () => {} });
  const [subscription, mail] = [newId(), newId()];
  try {
    await admin`insert into district (ags, name, label, type, regierungsbezirk, seat)
      values ('99999', 'Beispiel', 'Beispielkreis', 'Landkreis', 'B', 'B') on conflict do nothing`;
    await admin`insert into subscription (id, email, email_normalised, district_ags, token_hash)
      values (${subscription}, ${address}, ${address}, '99999', ${subscription})`;
    await admin`insert into outbox_mail (id, template, recipient, subscription_id, dedupe_key, send_after)
      values (${mail}, 'subscription-confirm', ${address}, ${subscription}, ${mail}, now())`;
  } finally {
    await admin.end();
  }
}

const arrived = (address: string) =>
  waitUntil(
    () => sink.mails.some((mail) => mail.to.includes(address)),
    60_000,
    () => `no mail to ${address}; the worker said:\n${worker?.output().slice(-3000)}`,
  );

it("waits for its tables, gets over a killed database, and never ends by itself", { timeout: 240_000 }, async () => {
  worker = await startWorker({ DATABASE_URL: cluster.appUrl, SMTP_URL: sink.url }, { ready: false });
  await waitUntil(
    () => worker?.output().includes("cannot start yet"),
    30_000,
    () => `${worker?.output()}`,
  );
  await migrate({ owner: cluster.ownerUrl, app: cluster.appUrl });
  await waitUntil(
    () => worker?.output().includes("worker ready\n"),
    60_000,
    () => `${worker?.output()}`,
  );
  await subscribe("vorher@example.org");
  await arrived("vorher@example.org");

  await cluster.crash();
  await waitUntil(
    () => worker?.output().includes("the outbox could not be read"),
    30_000,
    () => `${worker?.output()}`,
  );
  await cluster.ensureRunning();
  await subscribe("nachher@example.org");
  await arrived("nachher@example.org");
  expect(worker.child.exitCode).toBeNull();
  expect(worker.output()).not.toMatch(/uncaught|unhandled/i);
  expect(await worker.stop()).toMatchObject({ code: 0 });
});
