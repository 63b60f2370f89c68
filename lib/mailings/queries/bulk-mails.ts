import "server-only";
import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { bulkMail, outboxMail, registration } from "@/db/schema";
import { isUuid } from "@/lib/platform/ids";
import type { StaffActor } from "@/lib/policy/actor";

export type BulkMailRow = typeof bulkMail.$inferSelect;

/** All mails to many of one forum, newest first. Row-level security shows them only to those in charge. */
export function listBulkMails(actor: StaffActor, forumId: string) {
  const copies = (condition: string) =>
    sql<number>`(select count(*)::int from outbox_mail o where o.bulk_mail_id = bulk_mail.id
      and o.template = 'bulk-mail' and ${sql.raw(condition)})`;
  return asActor(actor, (tx) =>
    tx
      .select({
        mail: bulkMail,
        sent: copies("o.sent_at is not null and o.bounced_at is null"),
        failed: copies("(o.failed_at is not null or o.bounced_at is not null)"),
      })
      .from(bulkMail)
      .where(eq(bulkMail.forumId, forumId))
      .orderBy(desc(bulkMail.createdAt), desc(bulkMail.id))
      .limit(200),
  );
}

/** One of them; null for a foreign or unknown one. */
export async function getBulkMail(actor: StaffActor, forumId: string, id: string): Promise<BulkMailRow | null> {
  if (!isUuid(id) || !isUuid(forumId)) return null;
  const [row] = await asActor(actor, (tx) =>
    tx
      .select()
      .from(bulkMail)
      .where(and(eq(bulkMail.id, id), eq(bulkMail.forumId, forumId))),
  );
  return row ?? null;
}

export const DELIVERIES_PER_PAGE = 100;

/** What became of each copy, as long as the log of mails remembers. Those with trouble come first. */
export function listDeliveries(actor: StaffActor, { id, forumId }: Pick<BulkMailRow, "id" | "forumId">, page: number) {
  const copies = and(
    eq(outboxMail.bulkMailId, id),
    eq(outboxMail.forumId, forumId),
    eq(outboxMail.template, "bulk-mail"),
  );
  const trouble = sql`(${outboxMail.bouncedAt} is null and ${outboxMail.failedAt} is null)`;
  return asActor(actor, async (tx) => {
    const [all] = await tx.select({ n: count() }).from(outboxMail).where(copies);
    const rows = await tx
      .select({ mail: outboxMail, firstName: registration.firstName, lastName: registration.lastName })
      .from(outboxMail)
      .leftJoin(registration, eq(registration.id, outboxMail.registrationId))
      .where(copies)
      .orderBy(trouble, asc(registration.lastName), asc(outboxMail.id))
      .limit(DELIVERIES_PER_PAGE)
      .offset((page - 1) * DELIVERIES_PER_PAGE);
    return { total: all?.n ?? 0, rows };
  });
}
