import "server-only";
import { eq } from "drizzle-orm";
import { handover } from "@/db/schema";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { getsPlace, isLive } from "../rules/seats";
import { allocate } from "./allocate";
import { closeOffer } from "./cancel";
import { takePlace } from "./confirm";
import { countPlacesFor, type Desk, mailTo, moveTo, type RegistrationRow } from "./desk";
import { type ClosedCode, closed, type StaffCode, withParticipant } from "./staff-desk";

export type DecideCode = ClosedCode | "wrong_state" | "full";
type Decision<Code extends string = DecideCode> = Promise<Result<RegistrationRow, Code | StaffCode>>;

/** Accepts somebody who waits for approval: with a place where there is one, else onto the waitlist. */
export const approveRegistration = (actor: StaffActor, forumId: string, id: string): Decision =>
  withParticipant(actor, forumId, id, approveAtDesk);

export async function approveAtDesk(desk: Desk, row: RegistrationRow): Promise<Result<RegistrationRow, DecideCode>> {
  // The same form posted again.
  if (row.state === "confirmed" || row.state === "waitlisted" || row.state === "offered") return ok(row);
  if (row.state !== "pending_approval") return err("wrong_state");
  const over = closed(desk);
  if (over) return err(over);
  if (getsPlace(1, await countPlacesFor(desk, row))) return ok(await takePlace(desk, row));
  if (!desk.forum.waitlistEnabled) return err("full");
  const waiting = await moveTo(desk, row, "waitlisted", { holdUntil: null });
  await mailTo(desk, waiting, "waitlisted", "1");
  await allocate(desk);
  return ok(waiting);
}

/** Turns somebody down who waits for approval. The person is told the reason. */
export const rejectRegistration = (
  actor: StaffActor,
  forumId: string,
  id: string,
  reason: string,
): Decision<"wrong_state" | ClosedCode> =>
  withParticipant(actor, forumId, id, (desk, row) => rejectAtDesk(desk, row, reason));

export async function rejectAtDesk(
  desk: Desk,
  row: RegistrationRow,
  reason: string,
): Promise<Result<RegistrationRow, "wrong_state" | ClosedCode>> {
  if (row.state === "rejected") return ok(row);
  if (row.state !== "pending_approval") return err("wrong_state");
  const over = closed(desk);
  if (over) return err(over);
  const rejected = await moveTo(desk, row, "rejected", { endedAt: desk.now, holdUntil: null }, reason);
  await mailTo(desk, rejected, "rejected", occasionOf(desk), { reason });
  return ok(rejected);
}

/** Cancels for somebody, with a reason the person is told. The place goes on at once. */
export const cancelByStaff = (actor: StaffActor, forumId: string, id: string, reason: string): Decision<ClosedCode> =>
  withParticipant(actor, forumId, id, async (desk, row) => {
    const result = await cancelAtDesk(desk, row, reason);
    if (result.ok) await allocate(desk);
    return result;
  });

/** The caller gives the place out again. */
export async function cancelAtDesk(
  desk: Desk,
  row: RegistrationRow,
  reason: string,
): Promise<Result<RegistrationRow, ClosedCode>> {
  if (!isLive(row.state)) return ok(row);
  const over = closed(desk);
  if (over) return err(over);
  await closeOffer(desk, row, "revoked");
  await desk.tx.delete(handover).where(eq(handover.registrationId, row.id));
  const cancelled = await moveTo(desk, row, "cancelled", { endedAt: desk.now, holdUntil: null }, reason);
  const params = { by: "staff", reason, from: row.state };
  // Nobody who never answered is written to: the address may be somebody else's.
  if (row.state !== "unconfirmed") await mailTo(desk, cancelled, "registration-cancelled", occasionOf(desk), params);
  return ok(cancelled);
}

/** A registration can be ended, brought back and ended again; each time is an occasion of its own. */
export const occasionOf = ({ now }: Desk): string => now.toISOString();
