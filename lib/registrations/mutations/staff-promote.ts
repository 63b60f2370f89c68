import "server-only";
import { seatOffer } from "@/db/schema";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { offerEnds } from "../rules/offers";
import { freePlaces } from "../rules/seats";
import { closeOffer } from "./cancel";
import { takePlace } from "./confirm";
import { countPlaces, type Desk, mailTo, moveTo, type RegistrationRow } from "./desk";
import { type ClosedCode, closed, type StaffCode, withParticipant } from "./staff-desk";

export type Promotion = {
  /** An offer the person answers, or the place at once. */
  mode: "offer" | "confirm";
  reason: string;
  /** Although no place is free. */
  beyond: boolean;
};
export type PromoteCode = ClosedCode | StaffCode | "wrong_state" | "full" | "too_late" | "no_address";

/** Takes somebody from the waitlist out of turn: a decision of a person, with a reason that stays in the history. */
export const promoteRegistration = (
  actor: StaffActor,
  forumId: string,
  id: string,
  { mode, reason, beyond }: Promotion,
): Promise<Result<RegistrationRow, PromoteCode>> =>
  withParticipant(actor, forumId, id, async (desk, row): Promise<Result<RegistrationRow, PromoteCode>> => {
    if (row.state === "confirmed" || (row.state === "offered" && mode === "offer")) return ok(row);
    const problem = await whyNot(desk, row, beyond);
    if (problem) return err(problem);
    if (mode === "offer") return offerPlace(desk, row, reason);
    const offered = row.state === "offered" ? row : (await openOffer(desk, row, desk.now, reason)).row;
    await closeOffer(desk, offered, "accepted");
    return ok(await takePlace(desk, offered, {}, reason));
  });

async function whyNot(
  desk: Desk,
  row: RegistrationRow,
  beyond: boolean,
): Promise<ClosedCode | "wrong_state" | "full" | null> {
  // Whoever has an offer holds a place already.
  if (row.state === "offered") return closed(desk);
  if (row.state !== "waitlisted") return "wrong_state";
  return closed(desk) ?? (beyond || freePlaces(await countPlaces(desk)) > 0 ? null : "full");
}

async function offerPlace(
  desk: Desk,
  row: RegistrationRow,
  reason: string,
): Promise<Result<RegistrationRow, "too_late" | "no_address">> {
  const { forum, now, settings } = desk;
  if (!row.email) return err("no_address");
  const expiresAt = offerEnds(now, forum.startsAt, { ...settings.seats, holidayRegion: settings.holidayRegion });
  if (expiresAt <= now) return err("too_late");
  const offered = await openOffer(desk, row, expiresAt, reason);
  await mailTo(desk, offered.row, "seat-offer", offered.offerId);
  return ok(offered.row);
}

async function openOffer(
  desk: Desk,
  row: RegistrationRow,
  expiresAt: Date,
  reason: string,
): Promise<{ row: RegistrationRow; offerId: string }> {
  const offered = await moveTo(desk, row, "offered", {}, reason);
  const [offer] = await desk.tx
    .insert(seatOffer)
    .values({ registrationId: row.id, forumId: row.forumId, offeredAt: desk.now, expiresAt })
    .returning({ id: seatOffer.id });
  return { row: offered, offerId: offer?.id ?? "" };
}
