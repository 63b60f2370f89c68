import "server-only";
import { eq } from "drizzle-orm";
import { registration } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { err, ok, type Result } from "@/lib/platform/result";
import { berlinHour, earlier, parseWallTime } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { hasBegun } from "../rules/begin";
import { getsPlace } from "../rules/seats";
import { countPlacesFor, type Desk, drawQueueNumber, mailTo, moveTo, type RegistrationRow } from "./desk";
import { liveRegistrationOf } from "./register";
import { occasionOf } from "./staff-decide";
import { type ClosedCode, closed, type StaffCode, withParticipant } from "./staff-desk";

export type UndoCode = StaffCode | ClosedCode | "wrong_state" | "full" | "known_address";

/**
 * Takes back a cancellation or a rejection, until the forum begins. The place may have gone to somebody else meanwhile:
 * without a free one the person waits, behind all who wait already.
 */
export const undoEnd = (actor: StaffActor, forumId: string, id: string): Promise<Result<RegistrationRow, UndoCode>> =>
  withParticipant(actor, forumId, id, async (desk, row) => {
    if (back.has(row.state)) return ok(row);
    const problem = await whyNot(desk, row);
    if (problem) return err(problem);
    const state = await stateAfter(desk, row);
    if (!state) return err("full");
    const times = state === "confirmed" ? { confirmedAt: desk.now } : {};
    const queueNumber = await drawQueueNumber(desk);
    const revived = await moveTo(desk, row, state, { ...times, queueNumber, endedAt: null }, "undo");
    await mailTo(desk, revived, state === "pending_approval" ? "pending-approval" : state, occasionOf(desk));
    return ok(revived);
  });

/** The same form posted again. */
const back = new Set(["confirmed", "waitlisted", "pending_approval"]);

async function whyNot(desk: Desk, row: RegistrationRow): Promise<Exclude<UndoCode, StaffCode | "full"> | null> {
  if (row.state !== "cancelled" && row.state !== "rejected") return "wrong_state";
  if (hasBegun(desk.forum, desk.now)) return "over";
  return closed(desk) ?? ((await liveRegistrationOf(desk, row.emailNormalised)) ? "known_address" : null);
}

async function stateAfter(
  desk: Desk,
  row: RegistrationRow,
): Promise<"confirmed" | "waitlisted" | "pending_approval" | null> {
  if (row.state === "rejected" && desk.forum.approvalRequired) return "pending_approval";
  if (getsPlace(1, await countPlacesFor(desk, row))) return "confirmed";
  return desk.forum.waitlistEnabled ? "waitlisted" : null;
}

export type ReopenCode = StaffCode | ClosedCode | "wrong_state" | "bad_day" | "no_address";

/**
 * Keeps the link of one person who has not confirmed open until the end of a day, also after registration has closed,
 * and sends it again. A place is held as long, where there is one.
 */
export const reopenLink = (
  actor: StaffActor,
  forumId: string,
  id: string,
  lastDay: string,
): Promise<Result<RegistrationRow, ReopenCode>> =>
  withParticipant(actor, forumId, id, async (desk, row) => {
    if (row.state !== "unconfirmed") return err("wrong_state");
    if (!row.email) return err("no_address");
    const over = closed(desk);
    if (over) return err(over);
    const until = endOfDay(lastDay);
    if (!until || until <= desk.now) return err("bad_day");
    const open = earlier(until, desk.forum.startsAt);
    const held = row.holdUntil !== null && row.holdUntil > desk.now;
    const hasPlace = held || getsPlace(1, await countPlacesFor(desk, row));
    const [changed] = await desk.tx
      .update(registration)
      .set({ reopenedUntil: open, holdUntil: hasPlace ? open : null, updatedAt: desk.now })
      .where(eq(registration.id, row.id))
      .returning();
    if (!changed) throw new Error(`Registration ${row.id} was not changed`);
    await recordAudit(desk.tx, desk.actor, desk.now, {
      action: "registration.reopened",
      subjectType: "registration",
      subjectId: row.id,
      forumId: row.forumId,
    });
    await mailTo(desk, changed, "confirm-address", `until:${lastDay}`);
    return ok(changed);
  });

function endOfDay(day: string): Date | null {
  try {
    return berlinHour(parseWallTime(`${day}T12:00`), 1, 0);
  } catch {
    return null;
  }
}
