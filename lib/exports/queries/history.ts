import "server-only";
import { and, desc, eq, like, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { account, auditEntry } from "@/db/schema";
import type { StaffActor } from "@/lib/policy/actor";
import { exportLabel } from "../rules/kinds";

/** What was got out of this forum, the latest first: who, when, what, how many rows, why. */
export async function listExports(actor: StaffActor, forumId: string) {
  const rows = await asActor(actor, (tx) =>
    tx
      .select({
        id: auditEntry.id,
        at: auditEntry.at,
        action: auditEntry.action,
        purpose: auditEntry.reason,
        rows: auditEntry.toState,
        who: account.name,
      })
      .from(auditEntry)
      .leftJoin(account, sql`${account.id}::text = ${auditEntry.actorId}`)
      .where(and(eq(auditEntry.forumId, forumId), like(auditEntry.action, "export.%")))
      .orderBy(desc(auditEntry.at), desc(auditEntry.id))
      .limit(50),
  );
  return rows.map(({ action, ...row }) => ({ ...row, label: exportLabel(action) }));
}
