import "server-only";
import type { Tx } from "@/db/client";
import { outboxMail } from "@/db/schema";

/** Mails to the staff. */
export const staffMails = [
  "sign-in",
  "invitation",
  "access-requested",
  "review-requested",
  "review-answered",
  "bulk-mail-test",
  "forum-filling",
] as const;

export const mailTemplates = [
  "confirm-address",
  "already-registered",
  "confirmed",
  "pending-approval",
  "waitlisted",
  "seat-offer",
  "offer-expired",
  "rejected",
  "registration-cancelled",
  "handover-invite",
  "handover-done",
  "reminder-7-days",
  "reminder-1-day",
  "day-after",
  "forum-changed",
  "forum-postponed",
  "forum-cancelled",
  "subscription-confirm",
  "subscription-forum",
  "bulk-mail",
  ...staffMails,
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

export type QueuedMail = {
  template: MailTemplate;
  /** One plain address, as checked by `normaliseEmail`. */
  recipient: string;
  /** Names the occasion, e.g. `confirmed:<registration id>:<link version>`: the same occasion never makes two mails. */
  dedupeKey: string;
  registrationId?: string | undefined;
  subscriptionId?: string | undefined;
  handoverId?: string | undefined;
  /** A mail to somebody of the staff. */
  accountId?: string | undefined;
  forumId?: string | undefined;
  bulkMailId?: string | undefined;
  /** Facts that cannot be read later, such as an old date. No personal data: the row outlives an erasure. */
  params?: Record<string, string> | undefined;
  sendAfter: Date;
};

/**
 * Puts a mail into the outbox, in the transaction that makes it due: both happen or neither. The worker writes its
 * text when it sends, from the state of that moment. A second call with the same `dedupeKey` does nothing.
 * The actor of `tx` may write only for its own desk or its own address (row-level security).
 */
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<void> {
  await queueMails(tx, [mail]);
}

/** The same for many, in few statements. */
export async function queueMails(tx: Tx, mails: readonly QueuedMail[]): Promise<void> {
  // Somebody registered by hand without an address: there is nowhere to send to.
  const reachable = mails.filter(({ recipient }) => recipient.includes("@"));
  const rows = reachable.map(({ handoverId, params, ...row }) => ({
    ...row,
    params: handoverId ? { ...params, handoverId } : (params ?? {}),
  }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    // No conflict target and no RETURNING: both would need the right to read the row, which the public does not have.
    await tx
      .insert(outboxMail)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflictDoNothing();
  }
}

/** A statement has at most 65,535 parameters. */
const ROWS_AT_ONCE = 1000;
