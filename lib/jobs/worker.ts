import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { pool } from "@/db/client";
import { openTransport } from "@/lib/messages/mutations/open-transport";
import { countBacklog } from "@/lib/messages/queries/backlog";
import { log } from "@/lib/platform/log";
import { MINUTE } from "@/lib/platform/time";
import { startJobEngine } from "./engine";
import { startMailLoop } from "./mail-loop";
import { runJob } from "./registry";

/*
 * The worker: sends mails and runs jobs. A process of its own, as many as one likes; `npm run worker`.
 * An outage of the database or the mail service never ends it.
 */

/** Whoever waits for the end waits ten seconds; then the claims on the mails being sent bring them to another worker. */
const GRACE = 9000;

const stopping = new AbortController();
const transport = openTransport();
const mails = startMailLoop(transport, stopping.signal);
const engine = startJobEngine(async (name) => (name === "drain-outbox" ? mails.wake() : runJob(name)), stopping.signal);

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stopping.abort());
stopping.signal.addEventListener("abort", () => void end());

async function end(): Promise<void> {
  log.info({ ...mails.totals }, "worker ends");
  await Promise.race([Promise.allSettled([mails.ended, engine.stop()]), sleep(GRACE)]);
  await Promise.race([Promise.allSettled([transport.close(), pool.end({ timeout: 1 })]), sleep(500)]);
  process.exit(0);
}

/** A sign of life, and of what waits: a backlog that grows is the first symptom of a mail server that is away. */
async function beat(): Promise<void> {
  const backlog = await countBacklog().catch(() => undefined);
  log.info({ ...mails.totals, ...backlog }, "worker alive");
}

engine.started.then(() => {
  if (stopping.signal.aborted) return;
  log.info({ mail: transport.name }, "worker ready");
  // Also without the log, for those who wait for it.
  process.stdout.write("worker ready\n");
});
setInterval(() => void beat(), MINUTE);
