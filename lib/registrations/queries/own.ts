import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { district, forum, handover, registration, seatOffer, supportRequest } from "@/db/schema";
import { hashToken } from "@/lib/platform/ids";
import { now } from "@/lib/platform/time";

const forumColumns = {
  id: forum.id,
  slug: forum.slug,
  title: forum.title,
  startsAt: forum.startsAt,
  endsAt: forum.endsAt,
  place: forum.place,
  cancelledAt: forum.cancelledAt,
  cancelReason: forum.cancelReason,
  postponedAt: forum.postponedAt,
  waitlistEnabled: forum.waitlistEnabled,
  isExample: forum.isExample,
};

/** Does this personal link open a registration? */
export function hasOwnRegistration(token: string): Promise<boolean> {
  const tokenHash = hashToken(token);
  return asActor({ kind: "registrant", tokenHash }, async (tx) => {
    const rows = await tx
      .select({ id: registration.id })
      .from(registration)
      .where(eq(registration.tokenHash, tokenHash));
    return rows.length > 0;
  });
}

/** All that one person sees on their own page, or null when the link is not, or no longer, valid. */
export function getOwnRegistration(token: string) {
  const tokenHash = hashToken(token);
  return asActor({ kind: "registrant", tokenHash }, async (tx) => {
    const [found] = await tx
      .select({
        registration,
        forum: forumColumns,
        district: district.label,
        support: supportRequest,
        ahead: sql<number | null>`case when ${registration.state} = 'waitlisted'
          then portal_ahead(${registration.forumId}, ${registration.queueNumber}) end`,
      })
      .from(registration)
      .innerJoin(forum, eq(forum.id, registration.forumId))
      .innerJoin(district, eq(district.ags, registration.districtAgs))
      .leftJoin(supportRequest, eq(supportRequest.registrationId, registration.id))
      .where(eq(registration.tokenHash, tokenHash));
    if (!found) return null;
    const [offer] = await tx
      .select({ expiresAt: seatOffer.expiresAt })
      .from(seatOffer)
      .where(sql`${seatOffer.registrationId} = ${found.registration.id} and ${seatOffer.state} = 'open'`);
    const [handing] = await tx
      .select({ firstName: handover.firstName, lastName: handover.lastName, expiresAt: handover.expiresAt })
      .from(handover)
      .where(eq(handover.registrationId, found.registration.id));
    return {
      ...found,
      /** Rank on the waitlist, from 1. */
      rank: found.ahead === null ? null : found.ahead + 1,
      offerExpiresAt: offer && offer.expiresAt > now() ? offer.expiresAt : null,
      handover: handing && handing.expiresAt > now() ? handing : null,
    };
  });
}

const isOpenHandover = (tokenHash: string) => and(eq(handover.tokenHash, tokenHash), gt(handover.expiresAt, now()));

/** Does this link still lead to a place that can be taken over? */
export function hasHandover(token: string): Promise<boolean> {
  const tokenHash = hashToken(token);
  return asActor({ kind: "registrant", tokenHash }, async (tx) => {
    const rows = await tx.select({ id: handover.id }).from(handover).where(isOpenHandover(tokenHash));
    return rows.length > 0;
  });
}

/** What a colleague sees before taking a place over, or null when the link is not, or no longer, valid. */
export function getHandover(token: string) {
  const tokenHash = hashToken(token);
  return asActor({ kind: "registrant", tokenHash }, async (tx) => {
    const [found] = await tx
      .select({
        firstName: handover.firstName,
        lastName: handover.lastName,
        expiresAt: handover.expiresAt,
        forum: forumColumns,
      })
      .from(handover)
      .innerJoin(forum, eq(forum.id, handover.forumId))
      .where(isOpenHandover(tokenHash));
    return found ?? null;
  });
}
