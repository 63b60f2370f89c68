import "server-only";
import type { Tx } from "@/db/client";
import { auditEntry } from "@/db/schema";
import type { Actor } from "@/lib/policy/actor";

export type AuditFact = {
  action: string;
  subjectType: "registration" | "forum" | "subscription" | "barrier_report";
  subjectId: string;
  forumId?: string;
  fromState?: string | null;
  toState?: string | null;
  reason?: string;
};

/** Adds to the history in the transaction of the change itself: without the entry there is no change. */
export async function recordAudit(tx: Tx, actor: Actor, at: Date, ...facts: AuditFact[]): Promise<void> {
  if (facts.length === 0) return;
  const who = { actorKind: actor.kind, actorId: actor.kind === "system" ? actor.job : null };
  await tx.insert(auditEntry).values(facts.map((fact) => ({ ...fact, ...who, at })));
}
