import "server-only";
import { and, asc, desc, eq, gte } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { forum, municipality, series, venue } from "@/db/schema";
import { isUuid } from "@/lib/platform/ids";
import { addDays, now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { runsForum } from "@/lib/policy/forums";
import { districtsInOrder } from "../rules/forum";
import { cardColumns, seatColumns } from "./columns";
import { inCharge } from "./conditions";

/**
 * A forum with all its columns for those who run it, drafts included; null for everybody else, as if it did not exist.
 * Once per request.
 */
export const getForumInCharge = cache(async (actor: StaffActor, id: string) => {
  if (!isUuid(id)) return null;
  const [row] = await db
    .select({ forum, seriesTitle: series.title, venue, districts: cardColumns.districts, place: cardColumns.place })
    .from(forum)
    .innerJoin(series, eq(series.id, forum.seriesId))
    .leftJoin(venue, eq(venue.id, forum.venueId))
    .leftJoin(municipality, eq(municipality.ags, forum.municipalityAgs))
    .where(eq(forum.id, id));
  if (!row) return null;
  const scope = { districts: row.districts.map(({ ags }) => ags), municipalityAgs: row.forum.municipalityAgs };
  if (!runsForum(actor, scope)) return null;
  return {
    ...row.forum,
    seriesTitle: row.seriesTitle,
    venue: row.venue,
    shownPlace: row.place,
    districts: districtsInOrder(row.districts),
  };
});

export type ForumInCharge = NonNullable<Awaited<ReturnType<typeof getForumInCharge>>>;

/** All forums this person runs, from a month ago on; the next one first. With `all` also those before. */
export async function listForumsInCharge(actor: StaffActor, { all = false } = {}) {
  const at = now();
  const rows = await db
    .select({
      ...cardColumns,
      ...seatColumns(at),
      submittedAt: forum.submittedAt,
      changesRequestedAt: forum.changesRequestedAt,
      documentedAt: forum.documentedAt,
      archivedAt: forum.archivedAt,
    })
    .from(forum)
    .innerJoin(series, eq(series.id, forum.seriesId))
    .leftJoin(venue, eq(venue.id, forum.venueId))
    .leftJoin(municipality, eq(municipality.ags, forum.municipalityAgs))
    .where(and(inCharge(actor), all ? undefined : gte(forum.startsAt, addDays(at, -31))))
    .orderBy(all ? desc(forum.startsAt) : asc(forum.startsAt), asc(forum.id))
    .limit(500);
  return rows.map((row) => ({ ...row, districts: districtsInOrder(row.districts) }));
}
