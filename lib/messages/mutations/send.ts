import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/platform/log";
import { type MailTransport, SendError } from "@/lib/platform/mail/mail";
import type { OutboxRow } from "../facts";
import { CLAIM_SECONDS, claimMails, type Outcome, releaseMails, settleMail } from "./claims";
import { openTransport } from "./open-transport";
import { type Written, writeMail } from "./write-mail";

const BATCH = 20;
/** Mails being written at the same time; handed over they are one by one. */
const LANES = 4;
/** Handing one mail over ends within this time, by the transports' own limits, with some to spare. Seconds. */
const HAND_OVER_SECONDS = 25;

export type Drained = {
  claimed: number;
  sent: number;
  skipped: number;
  /** Refused for good. */
  failed: number;
  /** The mail service does not work: better wait than go on. */
  unreachable: boolean;
};

/**
 * Sends one batch of mails that are due. `stop` lets the mail being handed over be finished and gives the others back.
 * Throws when the database is away.
 */
export async function sendBatch(transport: MailTransport, stop?: AbortSignal): Promise<Drained> {
  const rows = await claimMails(BATCH);
  const drained: Drained = { claimed: rows.length, sent: 0, skipped: 0, failed: 0, unreachable: false };
  // Whoever begins later than this could still be at it when the claim ends and another worker takes the mail.
  const latest = performance.now() + (CLAIM_SECONDS - HAND_OVER_SECONDS) * 1000;
  const goesOn = () => !drained.unreachable && !stop?.aborted && performance.now() < latest;
  const queues = [...Map.groupBy(rows, (row) => row.recipient).values()];
  const takeTurn = oneByOne();
  const untried: OutboxRow[] = [];

  const process = async (row: OutboxRow) => {
    const ready = goesOn() ? await write(row) : null;
    // A worker killed between handing over and writing it down leaves one mail to be sent again: only one is there.
    const tried = await takeTurn(async () => {
      if (!ready || !goesOn()) return false;
      count(drained, await finish(transport, row, ready, stop));
      return true;
    });
    if (!tried) untried.push(row);
  };
  const lane = async () => {
    // Mails to one address one after the other, in their order.
    for (let queue = queues.shift(); queue; queue = queues.shift()) for (const row of queue) await process(row);
  };
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
  await releaseMails(untried);
  for (const result of lanes) if (result.status === "rejected") throw result.reason;
  return drained;
}

/** Sends all that is due now, with a way of sending of its own; how many went out. For the command line and tests. */
export async function drainOutbox(): Promise<number> {
  const transport = openTransport();
  let sent = 0;
  try {
    for (;;) {
      const batch = await sendBatch(transport);
      sent += batch.sent;
      if (batch.claimed === 0 || batch.unreachable) return sent;
    }
  } finally {
    await transport.close();
  }
}

type Ready = Written | { failure: SendError["failure"] };

async function write(row: OutboxRow): Promise<Ready> {
  try {
    return await writeMail(row);
  } catch (error) {
    if (error instanceof SendError) return { failure: error.failure };
    throw error;
  }
}

/** Hands the mail over and writes down what became of it. */
async function finish(
  transport: MailTransport,
  row: OutboxRow,
  ready: Ready,
  stop: AbortSignal | undefined,
): Promise<Outcome> {
  const outcome = "mail" in ready ? await handOver(transport, ready.mail) : ready;
  const facts = { mail: row.id, template: row.template, try: row.attempts + 1 };
  if ("failure" in outcome) log.warn({ ...facts, ...outcome.failure }, "mail not sent");
  else log.info({ ...facts, skipped: "skip" in outcome ? outcome.skip : undefined }, "mail done");
  await settleSurely(row, outcome, stop);
  return outcome;
}

async function handOver(transport: MailTransport, mail: Parameters<MailTransport["send"]>[0]): Promise<Outcome> {
  try {
    await transport.send(mail);
    return { sent: true };
  } catch (error) {
    if (error instanceof SendError) return { failure: error.failure };
    throw error;
  }
}

/** A mail that went out must be known as sent, also when the database is away just then: else it would go out again. */
async function settleSurely(row: OutboxRow, outcome: Outcome, stop: AbortSignal | undefined): Promise<void> {
  for (;;) {
    try {
      return await settleMail(row, outcome);
    } catch (error) {
      if (!("sent" in outcome) || stop?.aborted) throw error;
      log.error({ err: error, mail: row.id }, "mail was sent but could not be marked as sent, trying again");
      await sleep(500);
    }
  }
}

function count(drained: Drained, outcome: Outcome): void {
  if ("sent" in outcome) drained.sent += 1;
  else if ("skip" in outcome) drained.skipped += 1;
  else if (outcome.failure.kind === "refused") drained.failed += 1;
  else if (outcome.failure.kind === "unreachable") drained.unreachable = true;
}

/** Lets pieces of work begin only when the one before has ended. */
function oneByOne() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}
