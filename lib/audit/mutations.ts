import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { auditEntry } from "@/db/schema";
import { getSiteSettings } from "@/lib/content/queries";
import { addDays } from "@/lib/platform/time";
import { type Actor, system } from "@/lib/policy/actor";

export type AuditFact = {
  action: string;
  subjectType:
    | "registration"
    | "forum"
    | "subscription"
    | "barrier_report"
    | "account"
    | "access_request"
    | "bulk_mail";
  subjectId: string;
  forumId?: string;
  fromState?: string | null;
  toState?: string | null;
  reason?: string;
};

/** Adds to the history in the transaction of the change itself: without the entry there is no change. */
export async function recordAudit(tx: Tx, actor: Actor, at: Date, ...facts: AuditFact[]): Promise<void> {
  if (facts.length === 0) return;
  const who = { actorKind: actor.kind, actorId: idOf(actor) };
  await tx.insert(auditEntry).values(facts.map((fact) => ({ ...fact, ...who, at })));
}

function idOf(actor: Actor): string | null {
  if (actor.kind === "staff") return actor.accountId;
  return actor.kind === "system" ? actor.job : null;
}

/** Job: history older than the days set is deleted, by the one function of the database that can. */
export async function purgeAudit(now: Date): Promise<number> {
  const { retention } = await getSiteSettings();
  const before = addDays(now, -retention.auditDays).toISOString();
  const [row] = await asActor(system("retention"), (tx) =>
    tx.execute<{ purged: number }>(sql`select portal_purge_audit(${before}::timestamptz) as purged`),
  );
  return row?.purged ?? 0;
}
