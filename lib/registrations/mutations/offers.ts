import "server-only";
import { and, eq, lte } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { registration, seatOffer } from "@/db/schema";
import { err, ok, type Result } from "@/lib/platform/result";
import { system } from "@/lib/policy/actor";
import { allocate } from "./allocate";
import { closeOffer } from "./cancel";
import { takePlace } from "./confirm";
import { atEachDesk, type Desk, mailTo, moveTo, type RegistrationRow, untilNothingIsLeft } from "./desk";
import { type LinkCode, withLink } from "./link";

export type OfferCode = LinkCode | "no_offer" | "offer_over" | "called_off";

/** Takes the offered place. After its time the offer is gone, even if the job that ends it has not run yet. */
export const acceptOffer = (token: string): Promise<Result<RegistrationRow, OfferCode>> =>
  withLink(token, async (desk, row) => {
    if (row.state === "confirmed") return ok(row);
    if (desk.forum.cancelledAt || desk.forum.postponedAt) return err("called_off");
    const [offer] = await desk.tx
      .select()
      .from(seatOffer)
      .where(and(eq(seatOffer.registrationId, row.id), eq(seatOffer.state, "open")));
    if (row.state !== "offered" || !offer) return err(row.state === "expired" ? "offer_over" : "no_offer");
    if (offer.expiresAt <= desk.now) return err("offer_over");
    await closeOffer(desk, row, "accepted");
    return ok(await takePlace(desk, row));
  });

/** Job: offers whose time is up end, and their places go on. */
export const expireOffers = (now: Date): Promise<number> => untilNothingIsLeft(() => expireOnce(now));

/** Offers that end in one transaction, well within its time limit. */
const BATCH = 25;

async function expireOnce(now: Date): Promise<number> {
  const actor = system("expire-offers");
  const forums = await asActor(actor, (tx) =>
    tx
      .selectDistinct({ id: seatOffer.forumId })
      .from(seatOffer)
      .where(and(eq(seatOffer.state, "open"), lte(seatOffer.expiresAt, now))),
  );
  return atEachDesk(actor, forums, expireAtDesk);
}

async function expireAtDesk(desk: Desk): Promise<number> {
  const due = await desk.tx
    .select({ row: registration })
    .from(seatOffer)
    .innerJoin(registration, eq(registration.id, seatOffer.registrationId))
    .where(and(eq(seatOffer.forumId, desk.forum.id), eq(seatOffer.state, "open"), lte(seatOffer.expiresAt, desk.now)))
    .limit(BATCH);
  for (const { row } of due) {
    await closeOffer(desk, row, "expired");
    const expired = await moveTo(desk, row, "expired", { endedAt: desk.now });
    await mailTo(desk, expired, "offer-expired", "1");
  }
  await allocate(desk);
  return due.length;
}
