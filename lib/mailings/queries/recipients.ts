import "server-only";
import { and, asc, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { type BulkFilter, breakout, district, registration } from "@/db/schema";
import type { StaffActor } from "@/lib/policy/actor";
import { writableStates } from "../rules/filter";

/** The filter as a condition, the same as `isMeant`. Whoever came back after leaving is written to once. */
export function meantBy(forumId: string, { states, actorTypes, districts, breakouts }: BulkFilter): SQL | undefined {
  const open = states.filter((state) => (writableStates as readonly string[]).includes(state));
  const ended = sql`${registration.state} in ('cancelled', 'rejected')`;
  const newer = sql`exists (select from registration other where other.forum_id = ${registration.forumId}
    and other.email_normalised = ${registration.emailNormalised} and other.id <> ${registration.id}
    and (other.id > ${registration.id} or other.state in ('confirmed', 'offered', 'waitlisted', 'pending_approval')))`;
  return and(
    eq(registration.forumId, forumId),
    open.length > 0 ? inArray(registration.state, open) : sql`false`,
    actorTypes.length > 0 ? inArray(registration.actorType, actorTypes) : undefined,
    districts.length > 0 ? inArray(registration.districtAgs, districts) : undefined,
    breakouts.length > 0 ? inArray(registration.firstWishId, breakouts) : undefined,
    sql`${registration.emailNormalised} <> ''`,
    sql`(not ${ended} or (${registration.emailConfirmedAt} is not null and not ${newer}))`,
  );
}

/** How many this mail would go to now, in a transaction that is already open. */
export async function countMeant(tx: Tx, forumId: string, filter: BulkFilter): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(registration).where(meantBy(forumId, filter));
  return row?.n ?? 0;
}

/** How many this mail would go to now, and the first of them for a preview. */
export function previewRecipients(actor: StaffActor, forumId: string, filter: BulkFilter, limit = 20) {
  const { id, firstName, lastName, title, email } = registration;
  return asActor(actor, async (tx) => ({
    total: await countMeant(tx, forumId, filter),
    people: await tx
      .select({ id, firstName, lastName, title, email })
      .from(registration)
      .where(meantBy(forumId, filter))
      .orderBy(asc(registration.lastName), asc(registration.firstName), asc(registration.id))
      .limit(limit),
  }));
}

/** What can be chosen from at this forum: districts people come from, and tables. */
export function filterChoices(actor: StaffActor, forumId: string) {
  return asActor(actor, async (tx) => ({
    districts: await tx
      .selectDistinct({ value: district.ags, label: district.label })
      .from(registration)
      .innerJoin(district, eq(district.ags, registration.districtAgs))
      .where(eq(registration.forumId, forumId))
      .orderBy(asc(district.label)),
    breakouts: await tx
      .select({ value: breakout.id, label: breakout.title })
      .from(breakout)
      .where(eq(breakout.forumId, forumId))
      .orderBy(asc(breakout.position)),
  }));
}
