import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { registration } from "@/db/schema";
import { ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { leftOut } from "../rules/bulk";
import type { BulkAction } from "../schema/staff";
import { allocate } from "./allocate";
import type { Desk, RegistrationRow } from "./desk";
import { approveAtDesk, cancelAtDesk, rejectAtDesk } from "./staff-decide";
import { atStaffDesk, type StaffCode } from "./staff-desk";
import { resendAtDesk } from "./staff-resend";

export type Bulk = { action: BulkAction; ids: readonly string[]; reason: string | null };
export type BulkDone = { done: number; left: number };

/**
 * Does the same for many, in one transaction, in the order in which they came. Whoever it no longer fits is left out;
 * posted again it finds nobody left to do it for. Ids of other forums are as if they were not there.
 */
export const decideMany = (
  actor: StaffActor,
  forumId: string,
  { action, ids, reason }: Bulk,
): Promise<Result<BulkDone, StaffCode>> =>
  atStaffDesk(actor, forumId, async (desk) => {
    const rows = await desk.tx
      .select()
      .from(registration)
      .where(and(eq(registration.forumId, desk.forum.id), inArray(registration.id, [...ids])))
      .orderBy(registration.queueNumber, registration.id);
    let done = 0;
    for (const row of rows) {
      if (leftOut(action, row)) continue;
      const result = await decide(desk, row, action, reason ?? "");
      if (result.ok) done += 1;
    }
    if (action === "cancel" && done > 0) await allocate(desk);
    return ok({ done, left: ids.length - done });
  });

function decide(desk: Desk, row: RegistrationRow, action: BulkAction, reason: string) {
  if (action === "approve") return approveAtDesk(desk, row);
  if (action === "reject") return rejectAtDesk(desk, row, reason);
  return action === "cancel" ? cancelAtDesk(desk, row, reason) : resendAtDesk(desk, row);
}
