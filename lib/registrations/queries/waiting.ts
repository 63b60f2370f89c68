import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { registration, seatOffer } from "@/db/schema";
import { getSiteSettings } from "@/lib/content/queries";
import type { ForumInCharge } from "@/lib/forums/queries/in-charge";
import { type KindCount, keptPlaces, placeLimit } from "@/lib/forums/rules/places";
import { berlinDay, now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { offersRun } from "../rules/offers";
import { type WaitFacts, waitReason } from "../rules/wait-reason";
import type { ParticipantRow } from "./participants";

/** Places of the forum as they are now, and what holds its waitlist up. */
export async function getWaitFacts(actor: StaffActor, forum: ForumInCharge): Promise<WaitFacts> {
  const settings = await getSiteSettings();
  const at = now();
  const moment = sql`${at.toISOString()}::timestamptz`;
  const [row] = await asActor(actor, (tx) =>
    tx.execute<{ taken: number; waiting: number; kinds: KindCount[] }>(sql`
      select portal_taken(${forum.id}, ${moment}) as taken, portal_waiting(${forum.id}) as waiting,
        portal_taken_by_kind(${forum.id}, ${moment}) as kinds`),
  );
  return {
    places: { capacity: placeLimit(forum), taken: row?.taken ?? 0, waiting: row?.waiting ?? 0 },
    kept: keptPlaces(forum.contingents, row?.kinds ?? [], berlinDay(at)),
    paused: forum.waitlistPaused,
    postponed: forum.postponedAt !== null,
    offersRun: offersRun(forum.startsAt, at, { ...settings.seats, holidayRegion: settings.holidayRegion }),
  };
}

/** For each of these people who waits: why, in a sentence. */
export async function explainWaiting(
  actor: StaffActor,
  forumId: string,
  facts: WaitFacts,
  rows: readonly ParticipantRow[],
): Promise<Map<string, string>> {
  const waiting = rows.filter(({ state }) => state === "waitlisted" || state === "offered");
  if (waiting.length === 0) return new Map();
  const ids = waiting.map(({ id }) => id);
  const positions = await asActor(actor, (tx) =>
    tx
      .select({
        id: registration.id,
        // Asked of the database as a function: counting as staff would ask the policy for every row.
        ahead: sql<number>`coalesce(portal_ahead(${registration.forumId}, ${registration.queueNumber}), 0)`,
        groupSize: sql<number>`case when ${registration.groupTogether} then (select count(*)::int from registration g
          where g.group_id = ${registration.groupId} and g.state in ('waitlisted', 'unconfirmed')) else 1 end`,
        offerUntil: seatOffer.expiresAt,
      })
      .from(registration)
      .leftJoin(seatOffer, and(eq(seatOffer.registrationId, registration.id), eq(seatOffer.state, "open")))
      .where(and(eq(registration.forumId, forumId), inArray(registration.id, ids))),
  );
  const people = new Map(waiting.map((row) => [row.id, row]));
  return new Map(
    positions.flatMap((position) => {
      const person = people.get(position.id);
      return person ? [[person.id, waitReason({ ...person, ...position }, facts)]] : [];
    }),
  );
}
