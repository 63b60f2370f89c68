import "server-only";
import { registrationWindow } from "@/lib/forums/rules/forum";
import { err, ok, type Result } from "@/lib/platform/result";
import { addMinutes } from "@/lib/platform/time";
import { freePlaces, getsPlace } from "../rules/seats";
import { countPlacesFor, type Desk, drawQueueNumber, mailTo, moveTo, type RegistrationRow } from "./desk";
import { holdPlaces, listUnproven } from "./groups";
import { type LinkCode, withLink } from "./link";

export type ConfirmCode = LinkCode | "called_off" | "over" | "full";

/**
 * Proves the address. The place that was held becomes the person's; after the hold ran out a free one; else the queue,
 * in the order of confirmation. Pressing twice is the same as once.
 */
export const confirmRegistration = (token: string): Promise<Result<RegistrationRow, ConfirmCode>> =>
  withLink(token, async (desk, row) => {
    if (row.state !== "unconfirmed") return ok(row);
    const window = registrationWindow(desk.forum, desk.now);
    if (window === "cancelled" || window === "postponed") return err("called_off");
    if (desk.now >= desk.forum.startsAt) return err("over");

    const proven = { emailConfirmedAt: desk.now, queueNumber: await drawQueueNumber(desk) };
    if (desk.forum.approvalRequired) {
      const pending = await moveTo(desk, row, "pending_approval", { ...proven, holdUntil: null });
      await mailTo(desk, pending, "pending-approval", "1");
      return ok(pending);
    }
    if (await hasPlace(desk, row)) return ok(await takePlace(desk, row, proven));
    if (!desk.forum.waitlistEnabled) return err("full");
    const waiting = await moveTo(desk, row, "waitlisted", { ...proven, holdUntil: null });
    await mailTo(desk, waiting, "waitlisted", "1");
    return ok(waiting);
  });

/** A place held, or a free one; then the others of a group that wants to come together get theirs held with it. */
async function hasPlace(desk: Desk, row: RegistrationRow): Promise<boolean> {
  if (row.holdUntil && row.holdUntil > desk.now) return true;
  const others = row.groupTogether ? (await listUnproven(desk, [row.groupId])).filter(({ id }) => id !== row.id) : [];
  const places = await countPlacesFor(desk, row);
  if (!getsPlace(others.length + 1, places)) return false;
  if (freePlaces(places) > others.length)
    await holdPlaces(desk, others, addMinutes(desk.now, desk.settings.seats.holdMinutes));
  return true;
}

/** From here on the place is this person's until they give it back. */
export async function takePlace(
  desk: Desk,
  row: RegistrationRow,
  proven: Partial<RegistrationRow> = {},
  reason?: string,
): Promise<RegistrationRow> {
  const confirmed = await moveTo(desk, row, "confirmed", { ...proven, confirmedAt: desk.now, holdUntil: null }, reason);
  await mailTo(desk, confirmed, "confirmed", String(confirmed.linkVersion));
  return confirmed;
}
