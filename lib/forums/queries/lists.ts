import "server-only";
import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { forum, municipality, series, venue } from "@/db/schema";
import { now } from "@/lib/platform/time";
import { districtsInOrder, type ForumCardData, type ForumDetail, registrationWindow, seatStatus } from "../rules/forum";
import { shownPlaces } from "../rules/places";
import { cardColumns, seatColumns } from "./columns";
import { inDistricts, isPast, isUpcoming } from "./conditions";

/** Forums shown at once unless a limit is given. */
export const PAGE_SIZE = 20;

export const soonestFirst = [asc(forum.startsAt), asc(forum.id)];
export const latestFirst = [desc(forum.startsAt), desc(forum.id)];

/** Published forums that are to come or running, the next one first. */
export async function listUpcomingForums(
  filter: {
    districtAgs?: string | readonly string[] | undefined;
    seriesId?: string | undefined;
    limit?: number | undefined;
    now?: Date | undefined;
  } = {},
): Promise<ForumCardData[]> {
  const at = filter.now ?? now();
  const ags = typeof filter.districtAgs === "string" ? [filter.districtAgs] : filter.districtAgs;
  const where = and(
    isUpcoming(at),
    ags ? inDistricts(ags) : undefined,
    filter.seriesId ? eq(forum.seriesId, filter.seriesId) : undefined,
  );
  return selectCards(at, where, soonestFirst, filter.limit ?? PAGE_SIZE);
}

/** Where to go instead: coming forums for the same districts first, then of the same series; three at most. */
export async function listNextForums(
  instead: Pick<ForumDetail, "id" | "districts" | "series">,
  at: Date = now(),
): Promise<ForumCardData[]> {
  const [near, related] = await Promise.all([
    listUpcomingForums({ districtAgs: instead.districts.map(({ ags }) => ags), limit: 6, now: at }),
    listUpcomingForums({ seriesId: instead.series.id, limit: 8, now: at }),
  ]);
  const distinct = new Map([...near, ...related].map((card) => [card.id, card]));
  const alternatives = [...distinct.values()].filter(({ seats }) => seats !== "cancelled" && seats !== "postponed");
  return alternatives.slice(0, 3);
}

/** Published forums whose time has passed, the last one first. */
export async function listPastForums(
  filter: { districtAgs?: string | undefined; seriesId?: string | undefined; limit?: number | undefined },
  at: Date = now(),
): Promise<ForumCardData[]> {
  const where = and(
    isPast(at),
    filter.districtAgs ? inDistricts([filter.districtAgs]) : undefined,
    filter.seriesId ? eq(forum.seriesId, filter.seriesId) : undefined,
  );
  return selectCards(at, where, latestFirst, filter.limit ?? PAGE_SIZE);
}

/** The cards of the forums that fit, in one query with their places counted. */
export async function selectCards(
  at: Date,
  where: SQL | undefined,
  order: SQL[],
  limit: number,
  offset = 0,
): Promise<ForumCardData[]> {
  const rows = await db
    .select({ ...cardColumns, ...seatColumns(at) })
    .from(forum)
    .innerJoin(series, eq(series.id, forum.seriesId))
    .leftJoin(venue, eq(venue.id, forum.venueId))
    .leftJoin(municipality, eq(municipality.ags, forum.municipalityAgs))
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    number: row.number,
    title: row.title,
    seriesTitle: row.seriesTitle,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: row.place,
    districts: districtsInOrder(row.districts),
    seats: seatStatus({ ...row, ...shownPlaces(row, at) }, registrationWindow(row, at)),
    registrationOpensAt: row.registrationOpensAt,
    isExample: row.isExample,
  }));
}
