import "server-only";
import { pool } from "@/db/client";
import { sendBatch } from "@/lib/messages/mutations/send";
import { log } from "@/lib/platform/log";
import type { MailTransport } from "@/lib/platform/mail/mail";

/** The database tells of new mails at once; this is for the case that its word was lost. Milliseconds. */
const POLL = 2000;
const LONGEST_PAUSE = 30_000;

export interface MailLoop {
  /** There is something to send. */
  wake(): void;
  /** Sends until `stop`, then ends with the mails that are being sent. */
  readonly ended: Promise<void>;
  readonly totals: { sent: number; skipped: number; failed: number };
}

/** Sends mails as they are queued. Outages of the database or the mail service are waited out, however long. */
export function startMailLoop(transport: MailTransport, stop: AbortSignal): MailLoop {
  const totals = { sent: 0, skipped: 0, failed: 0 };
  let outages = 0;
  let wake = () => {};

  /** Milliseconds to wait before the next look. */
  const look = async (): Promise<number> => {
    try {
      const batch = await sendBatch(transport, stop);
      totals.sent += batch.sent;
      totals.skipped += batch.skipped;
      totals.failed += batch.failed;
      outages = batch.unreachable ? outages + 1 : 0;
      if (outages === 0) return batch.claimed > 0 ? 0 : POLL;
    } catch (error) {
      outages += 1;
      log.error({ err: error, outages }, "the outbox could not be read");
    }
    return Math.min(LONGEST_PAUSE, 1000 * 2 ** Math.min(outages - 1, 5));
  };

  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      stop.addEventListener("abort", end, { once: true });
      // During an outage new mails are no reason to try sooner.
      wake = outages > 0 ? () => {} : end;
    });

  const run = async () => {
    while (!stop.aborted) {
      const pause = await look();
      if (pause > 0 && !stop.aborted) await rest(pause);
    }
  };

  const loop: MailLoop = { wake: () => wake(), ended: run(), totals };
  listen(loop.wake);
  return loop;
}

/** Asks the database to tell of new mails. Not possible through a pooler in transaction mode: then polling remains. */
function listen(wake: () => void): void {
  pool.listen("outbox", wake).catch((error: unknown) => log.warn({ err: error }, "no word of new mails, polling only"));
}
