import "server-only";
import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { forum, registration, seatOffer } from "@/db/schema";
import { system } from "@/lib/policy/actor";
import { nextOffers } from "../rules/seats";
import { offerEnds, offersRun } from "../rules/offers";
import { countPlaces, type Desk, mailTo, moveTo, openDesk } from "./desk";

/**
 * Offers free places to those who wait. Called after everything that may free a place; calling it twice does no harm.
 * Nothing is offered while the waitlist is paused, after the forum was called off, or in the last hours before it.
 */
export async function allocate(desk: Desk): Promise<number> {
  const { tx, forum: row, now, settings } = desk;
  const policy = { ...settings.seats, holidayRegion: settings.holidayRegion };
  const open = row.publishedAt && !row.cancelledAt && !row.postponedAt && !row.waitlistPaused;
  if (!open || !offersRun(row.startsAt, now, policy)) return 0;

  const places = await countPlaces(desk);
  if (places.waiting === 0) return 0;
  const queue = await tx
    .select()
    .from(registration)
    .where(and(eq(registration.forumId, row.id), eq(registration.state, "waitlisted")))
    .orderBy(asc(registration.queueNumber));
  const expiresAt = offerEnds(now, row.startsAt, policy);
  const chosen = new Set(nextOffers(queue, places));
  for (const person of queue.filter(({ id }) => chosen.has(id))) {
    const offered = await moveTo(desk, person, "offered");
    const [offer] = await tx
      .insert(seatOffer)
      .values({ registrationId: person.id, forumId: row.id, offeredAt: now, expiresAt })
      .returning({ id: seatOffer.id });
    await mailTo(desk, offered, "seat-offer", offer?.id ?? "");
  }
  return chosen.size;
}

/** Job: places that became free by themselves, such as holds that ran out, go to those who wait. */
export async function allocateAll(now: Date): Promise<number> {
  const actor = system("allocate");
  const forums = await asActor(actor, (tx) =>
    tx
      .selectDistinct({ id: forum.id })
      .from(forum)
      .innerJoin(registration, and(eq(registration.forumId, forum.id), eq(registration.state, "waitlisted")))
      .where(and(isNotNull(forum.publishedAt), isNull(forum.cancelledAt), gt(forum.startsAt, now))),
  );
  let offers = 0;
  for (const { id } of forums) offers += await openDesk(actor, id, allocate);
  return offers;
}
