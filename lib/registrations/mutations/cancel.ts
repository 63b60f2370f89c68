import "server-only";
import { and, eq } from "drizzle-orm";
import { handover, seatOffer } from "@/db/schema";
import { err, ok, type Result } from "@/lib/platform/result";
import { hasBegun } from "../rules/begin";
import { isLive } from "../rules/seats";
import { allocate } from "./allocate";
import { type Desk, mailTo, moveTo, type RegistrationRow } from "./desk";
import { type LinkCode, withLink } from "./link";

export type CancelCode = LinkCode | "over";

/** Gives the place, the offer or the rank back, until the forum begins. Who waits is offered the place at once. */
export const cancelRegistration = (token: string): Promise<Result<RegistrationRow, CancelCode>> =>
  withLink(token, async (desk, row) => {
    if (!isLive(row.state)) return ok(row);
    if (hasBegun(desk.forum, desk.now)) return err("over");
    const cancelled = await endRegistration(desk, row);
    await mailTo(desk, cancelled, "registration-cancelled", "1", { from: row.state });
    await allocate(desk);
    return ok(cancelled);
  });

/** Ends a live registration with all that hangs on it; the caller lets the place be given out again. */
export async function endRegistration(desk: Desk, row: RegistrationRow): Promise<RegistrationRow> {
  await closeOffer(desk, row, "declined");
  await desk.tx.delete(handover).where(eq(handover.registrationId, row.id));
  return moveTo(desk, row, "cancelled", { endedAt: desk.now, holdUntil: null });
}

/** The open offer of this person, if there is one, ends like this. */
export async function closeOffer(
  { tx, now }: Desk,
  row: RegistrationRow,
  state: "accepted" | "declined" | "expired" | "revoked",
): Promise<void> {
  await tx
    .update(seatOffer)
    .set({ state, closedAt: now })
    .where(and(eq(seatOffer.registrationId, row.id), eq(seatOffer.state, "open")));
}
