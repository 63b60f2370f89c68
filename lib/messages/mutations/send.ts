import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/platform/log";
import { type MailTransport, SendError } from "@/lib/platform/mail/mail";
import type { OutboxRow } from "../facts";
import { CLAIM_SECONDS, claimMails, type Outcome, releaseMails, settleMail } from "./claims";
import { openTransport } from "./open-transport";
import { writeMail } from "./write-mail";

const BATCH = 20;
const AT_ONCE = 4;
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
 * Sends one batch of mails that are due. Mails to one address go one after the other, in their order.
 * `stop` lets the mails being sent be finished and gives the others back. Throws when the database is away.
 */
export async function sendBatch(transport: MailTransport, stop?: AbortSignal): Promise<Drained> {
  const rows = await claimMails(BATCH);
  const drained: Drained = { claimed: rows.length, sent: 0, skipped: 0, failed: 0, unreachable: false };
  // Whoever begins later than this could still be at it when the claim ends and another worker takes the mail.
  const latest = performance.now() + (CLAIM_SECONDS - HAND_OVER_SECONDS) * 1000;
  const queues = perAddress(rows);
  const untried: OutboxRow[] = [];

  const lane = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const row of queue) {
        const outcome = drained.unreachable || stop?.aborted ? null : await sendOne(transport, row, latest, stop);
        if (outcome) count(drained, outcome);
        else untried.push(row);
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
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

function perAddress(rows: readonly OutboxRow[]): OutboxRow[][] {
  return [...Map.groupBy(rows, (row) => row.recipient).values()];
}

function count(drained: Drained, outcome: Outcome): void {
  if ("sent" in outcome) drained.sent += 1;
  else if ("skip" in outcome) drained.skipped += 1;
  else if (outcome.failure.kind === "refused") drained.failed += 1;
  else if (outcome.failure.kind === "unreachable") drained.unreachable = true;
}

/** What became of it; null: there was no time left to try. */
async function sendOne(
  transport: MailTransport,
  row: OutboxRow,
  latest: number,
  stop?: AbortSignal,
): Promise<Outcome | null> {
  const outcome = await attempt(transport, row, latest);
  if (!outcome) return null;
  const facts = { mail: row.id, template: row.template, try: row.attempts + 1 };
  if ("failure" in outcome) log.warn({ ...facts, ...outcome.failure }, "mail not sent");
  else log.info({ ...facts, skipped: "skip" in outcome ? outcome.skip : undefined }, "mail done");
  await settleSurely(row, outcome, stop);
  return outcome;
}

async function attempt(transport: MailTransport, row: OutboxRow, latest: number): Promise<Outcome | null> {
  try {
    const written = await writeMail(row);
    if ("skip" in written) return written;
    if (performance.now() > latest) return null;
    await transport.send(written.mail);
    return { sent: true };
  } catch (error) {
    if (error instanceof SendError) return { failure: error.failure };
    throw error;
  }
}

/** A mail that went out must be known as sent, also when the database is away just then: else it would go out again. */
async function settleSurely(row: OutboxRow, outcome: Outcome, stop?: AbortSignal): Promise<void> {
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
