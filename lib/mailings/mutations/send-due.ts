import "server-only";
import { and, eq, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { bulkMail, forum, outboxMail, registration } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { queueMail } from "@/lib/messages/outbox";
import { system } from "@/lib/policy/actor";
import { meantBy } from "../queries/recipients";
import { isDue } from "../rules/schedule";

const actor = system("send-bulk-mails");

/** Copies queued in one transaction, well within its time limit. */
const BATCH = 200;

/**
 * Job: puts one copy for each recipient into the outbox, for every mail to many whose moment has come; how many.
 * A planned mail belongs to its forum, not to the person who wrote it: it goes out also when that person has lost the
 * role meanwhile, because participants rely on what was announced, and whoever is in charge now can take it back.
 * Safe to run twice, and beside itself.
 */
export async function sendDueBulkMails(now: Date): Promise<number> {
  const waiting = await asActor(actor, (tx) =>
    tx
      .select({ mail: bulkMail, forum: forumMoments })
      .from(bulkMail)
      .innerJoin(forum, eq(forum.id, bulkMail.forumId))
      .where(and(isNotNull(bulkMail.readyAt), isNull(bulkMail.cancelledAt), isNull(bulkMail.sentAt)))
      .orderBy(bulkMail.readyAt),
  );
  let queued = 0;
  for (const row of waiting.filter(({ mail, forum: moments }) => isDue(mail, moments, now))) {
    for (let more = true; more; ) {
      const batch = await asActor(actor, (tx) => queueBatch(tx, row.mail.id, now));
      queued += batch.count;
      more = batch.more;
    }
  }
  return queued;
}

const forumMoments = { startsAt: forum.startsAt, postponedAt: forum.postponedAt, cancelledAt: forum.cancelledAt };

async function queueBatch(tx: Tx, id: string, now: Date): Promise<{ count: number; more: boolean }> {
  // Whoever finds the row locked leaves it to the one who holds it.
  const [mail] = await tx.select().from(bulkMail).where(eq(bulkMail.id, id)).for("update", { skipLocked: true });
  const [moments] = mail ? await tx.select(forumMoments).from(forum).where(eq(forum.id, mail.forumId)) : [];
  if (!mail || !moments || !isDue(mail, moments, now)) return { count: 0, more: false };
  const { forumId } = mail;
  const has = tx
    .select({ id: outboxMail.id })
    .from(outboxMail)
    .where(and(eq(outboxMail.bulkMailId, id), eq(outboxMail.registrationId, registration.id)));
  const people = await tx
    .select({ id: registration.id, recipient: registration.emailNormalised })
    .from(registration)
    .where(and(meantBy(forumId, mail.filter), notExists(has)))
    .orderBy(registration.id)
    .limit(BATCH);
  for (const { id: registrationId, recipient } of people) {
    const dedupeKey = `bulk:${id}:${registrationId}`;
    await queueMail(tx, {
      template: "bulk-mail",
      ...{ recipient, dedupeKey, registrationId, forumId, bulkMailId: id, sendAfter: now },
    });
  }
  const more = people.length === BATCH;
  await tx
    .update(bulkMail)
    .set({
      startedAt: mail.startedAt ?? now,
      sentAt: more ? null : now,
      recipients: sql`${bulkMail.recipients} + ${people.length}`,
    })
    .where(eq(bulkMail.id, id));
  if (!more)
    await recordAudit(tx, actor, now, { action: "bulk_mail.sent", subjectType: "bulk_mail", subjectId: id, forumId });
  return { count: people.length, more };
}
