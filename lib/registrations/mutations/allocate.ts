import "server-only";
import { and, asc, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { forum, registration, seatOffer } from "@/db/schema";
import { system } from "@/lib/policy/actor";
import { offerEnds, offersRun } from "../rules/offers";
import { freePlaces, nextOffers, type Waiting } from "../rules/seats";
import { atEachDesk, countKept, countPlaces, type Desk, mailTo, moveTo, untilNothingIsLeft } from "./desk";
import { holdPlaces, listUnproven } from "./groups";

/** Offers in one transaction, well within its time limit: somebody who cancels waits for it. The job makes the rest. */
const MOST_AT_ONCE = 25;

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
  if (places.waiting === 0 || freePlaces(places) === 0) return 0;
  const queue = await listQueue(desk);
  const chosen = nextOffers(queue, places, await countKept(desk), MOST_AT_ONCE);
  if (chosen.length === 0) return 0;
  const people = await tx.select().from(registration).where(inArray(registration.id, chosen));
  const expiresAt = offerEnds(now, row.startsAt, policy);
  await holdPlaces(
    desk,
    people.filter((person) => person.state === "unconfirmed"),
    expiresAt,
  );
  const waiting = people.filter((person) => person.state === "waitlisted");
  for (const person of waiting) {
    const offered = await moveTo(desk, person, "offered");
    const [offer] = await tx
      .insert(seatOffer)
      .values({ registrationId: person.id, forumId: row.id, offeredAt: now, expiresAt })
      .returning({ id: seatOffer.id });
    await mailTo(desk, offered, "seat-offer", offer?.id ?? "");
  }
  return waiting.length;
}

/** Those who wait, in their order, and behind them those of their groups who have yet to confirm. */
async function listQueue(desk: Desk): Promise<Waiting[]> {
  const { id, groupId, groupTogether, districtAgs, actorType } = registration;
  const queue = await desk.tx
    .select({ id, groupId, groupTogether, districtAgs, actorType })
    .from(registration)
    .where(and(eq(registration.forumId, desk.forum.id), eq(registration.state, "waitlisted")))
    .orderBy(asc(registration.queueNumber));
  const together = queue.filter((person) => person.groupTogether).map((person) => person.groupId);
  const unproven = await listUnproven(desk, together);
  return [...queue, ...unproven.map((person) => ({ ...person, unproven: true }))];
}

/** Job: places that became free by themselves, such as holds that ran out, go to those who wait. */
export const allocateAll = (now: Date): Promise<number> => untilNothingIsLeft(() => allocateOnce(now));

async function allocateOnce(now: Date): Promise<number> {
  const actor = system("allocate");
  const forums = await asActor(actor, (tx) =>
    tx
      .selectDistinct({ id: forum.id })
      .from(forum)
      .innerJoin(registration, and(eq(registration.forumId, forum.id), eq(registration.state, "waitlisted")))
      .where(and(isNotNull(forum.publishedAt), isNull(forum.cancelledAt), gt(forum.startsAt, now))),
  );
  return atEachDesk(actor, forums, allocate);
}
