import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { account, auditEntry, breakout, district, outboxMail, registration, supportRequest } from "@/db/schema";
import { isUuid } from "@/lib/platform/ids";
import type { StaffActor } from "@/lib/policy/actor";

/** Everything about one registration of this forum, its history and its mails; null when there is none to see. */
export function getParticipant(actor: StaffActor, forumId: string, id: string) {
  if (!isUuid(id)) return Promise.resolve(null);
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({
        registration,
        district: district.label,
        support: supportRequest,
        firstWish: sql<string | null>`(select title from ${breakout} b where b.id = ${registration.firstWishId})`,
        secondWish: sql<string | null>`(select title from ${breakout} b where b.id = ${registration.secondWishId})`,
      })
      .from(registration)
      .innerJoin(district, eq(district.ags, registration.districtAgs))
      .leftJoin(supportRequest, eq(supportRequest.registrationId, registration.id))
      .where(and(eq(registration.id, id), eq(registration.forumId, forumId)));
    if (!found || found.registration.emailNormalised.startsWith("erased:")) return null;
    const history = await tx
      .select({
        id: auditEntry.id,
        at: auditEntry.at,
        actorKind: auditEntry.actorKind,
        action: auditEntry.action,
        fromState: auditEntry.fromState,
        toState: auditEntry.toState,
        reason: auditEntry.reason,
        name: account.name,
      })
      .from(auditEntry)
      .leftJoin(account, and(eq(auditEntry.actorKind, "staff"), sql`${account.id}::text = ${auditEntry.actorId}`))
      .where(and(eq(auditEntry.subjectId, id), eq(auditEntry.forumId, forumId)))
      .orderBy(asc(auditEntry.id));
    const mails = await tx
      .select({
        id: outboxMail.id,
        template: outboxMail.template,
        createdAt: outboxMail.createdAt,
        sentAt: outboxMail.sentAt,
        failedAt: outboxMail.failedAt,
        skippedAt: outboxMail.skippedAt,
      })
      .from(outboxMail)
      .where(and(eq(outboxMail.registrationId, id), eq(outboxMail.forumId, forumId)))
      .orderBy(desc(outboxMail.createdAt))
      .limit(100);
    return { ...found, history, mails };
  });
}
export type Participant = NonNullable<Awaited<ReturnType<typeof getParticipant>>>;
