import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { outboxMail } from "@/db/schema";
import type { SendFailure } from "@/lib/platform/mail/mail";
import { now } from "@/lib/platform/time";
import { system } from "@/lib/policy/actor";
import type { OutboxRow } from "../facts";
import { nextTry, type SkipReason } from "../rules";

const actor = system("mail");

/** A claim lasts this long: a worker that died leaves its rows to the others after it. Seconds. */
export const CLAIM_SECONDS = 45;

/**
 * Takes mails that are due, oldest first, for this worker alone. By the database's own clock: the workers' clocks may
 * differ, and the portal's may be set to another year.
 */
export async function claimMails(limit: number): Promise<OutboxRow[]> {
  const rows = await asActor(actor, (tx) =>
    tx
      .update(outboxMail)
      .set({ claimedUntil: sql`clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})` })
      // As an array, so that the rows are chosen once: planned as a join the limit would not hold.
      .where(
        sql`${outboxMail.id} = any(array(
          select id from ${outboxMail}
          where sent_at is null and failed_at is null and skipped_at is null
            and send_after <= ${now().toISOString()}::timestamptz
            and (claimed_until is null or claimed_until < clock_timestamp())
          order by send_after, id limit ${limit} for update skip locked))`,
      )
      .returning(),
  );
  return rows.sort((a, b) => a.sendAfter.getTime() - b.sendAfter.getTime() || (a.id < b.id ? -1 : 1));
}

/** Gives rows back untried. */
export async function releaseMails(rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await asActor(actor, (tx) =>
    tx
      .update(outboxMail)
      .set({ claimedUntil: null })
      .where(and(inArray(outboxMail.id, ids), isNull(outboxMail.sentAt))),
  );
}

export type Outcome = { sent: true } | { skip: SkipReason } | { failure: SendFailure };

/** Writes down what became of a mail. */
export async function settleMail(row: OutboxRow, outcome: Outcome): Promise<void> {
  const at = now();
  const change = "failure" in outcome ? afterFailure(outcome.failure, row, at) : settled(outcome, row, at);
  await asActor(actor, (tx) =>
    tx
      .update(outboxMail)
      .set({ ...change, claimedUntil: null })
      .where(and(eq(outboxMail.id, row.id), isNull(outboxMail.sentAt))),
  );
}

type Change = Partial<typeof outboxMail.$inferInsert>;

function settled(outcome: { sent: true } | { skip: SkipReason }, { attempts }: OutboxRow, at: Date): Change {
  if ("skip" in outcome) return { skippedAt: at, skipReason: outcome.skip };
  return { sentAt: at, attempts: attempts + 1, lastError: null };
}

function afterFailure(failure: SendFailure, { attempts }: OutboxRow, at: Date): Change {
  const tries = attempts + 1;
  const delay = nextTry(failure, tries);
  const change = { attempts: tries, lastError: failure.code };
  return delay === null ? { ...change, failedAt: at } : { ...change, sendAfter: new Date(at.getTime() + delay) };
}
