import "server-only";
import { eq, sql } from "drizzle-orm";
import { type SupportState, supportRequest } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import type { Desk } from "./desk";
import { type StaffCode, withParticipant } from "./staff-desk";

export type SupportChange = { state: SupportState; ownerId: string | null; staffNote: string | null };

/** How far those in charge are with what somebody needs, and who sees to it. Neither needs nor notes go into the history. */
export const updateSupport = (
  actor: StaffActor,
  forumId: string,
  id: string,
  { state, ownerId, staffNote }: SupportChange,
): Promise<Result<null, StaffCode | "unknown_owner">> =>
  withParticipant(actor, forumId, id, async (desk, row) => {
    const { tx } = desk;
    const [request] = await tx.select().from(supportRequest).where(eq(supportRequest.registrationId, row.id));
    if (!request) return err("not_found");
    if (ownerId && ownerId !== request.ownerId && !(await runsThis(desk, ownerId))) return err("unknown_owner");
    await tx.update(supportRequest).set({ state, ownerId, staffNote }).where(eq(supportRequest.registrationId, row.id));
    await recordAudit(tx, desk.actor, desk.now, {
      action: "support.changed",
      subjectType: "registration",
      subjectId: row.id,
      forumId: row.forumId,
      fromState: request.state,
      toState: state,
    });
    return ok(null);
  });

/** Only somebody who runs the forum may be made responsible: the others could not even see the request. */
async function runsThis({ tx, forum }: Desk, accountId: string): Promise<boolean> {
  const [row] = await tx.execute<{ runs: boolean }>(sql`select exists (
    select from membership m join account a on a.id = m.account_id
    where m.account_id = ${accountId} and a.suspended_at is null and (m.role = 'agency'
      or m.municipality_ags = ${forum.municipalityAgs}
      or m.district_ags in (select district_ags from forum_district where forum_id = ${forum.id}))) as runs`);
  return row?.runs ?? false;
}
