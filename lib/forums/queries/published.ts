import "server-only";
import { and, desc, eq, gt, type SQL } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { forum, municipality, series, venue } from "@/db/schema";
import { addDays, now } from "@/lib/platform/time";
import { districtsInOrder, type ForumDetail, registrationWindow, seatStatus, tableStatus } from "../rules/forum";
import { shownPlaces } from "../rules/places";
import { cardColumns, detailColumns, feedColumns, seatColumns } from "./columns";
import { inDistricts, isListed, isPublished } from "./conditions";

/** A published forum by its address, or null: an unpublished one looks like one that does not exist. Once per request. */
export const getPublishedForum = cache((slug: string): Promise<ForumDetail | null> => findPublishedForum(slug, now()));

/** Is there a published forum at this address? */
export async function hasForum(slug: string, at: Date = now()): Promise<boolean> {
  const rows = await db
    .select({ id: forum.id })
    .from(forum)
    .where(and(eq(forum.slug, slug), isPublished(at)));
  return rows.length > 0;
}

/** The same at a given moment. */
export const findPublishedForum = (slug: string, at: Date): Promise<ForumDetail | null> =>
  findForumDetail(and(eq(forum.slug, slug), isPublished(at)), at);

/** A forum as its page shows it; one that is not published yet as it will be shown. For callers who asked the policy. */
export async function findForumDetail(where: SQL | undefined, at: Date): Promise<ForumDetail | null> {
  const [found] = await db
    .select({ ...cardColumns, ...detailColumns(at), ...seatColumns(at) })
    .from(forum)
    .innerJoin(series, eq(series.id, forum.seriesId))
    .leftJoin(venue, eq(venue.id, forum.venueId))
    .leftJoin(municipality, eq(municipality.ags, forum.municipalityAgs))
    .where(where)
    .limit(1);
  if (!found) return null;
  const row = { ...found, publishedAt: found.publishedAt ?? at };
  const { taken: _t, waiting: _w, overbooking: _o, contingents: _c, takenByKind: _k, seriesTitle: _, ...facts } = row;
  const window = registrationWindow(row, at);
  return {
    ...facts,
    districts: districtsInOrder(row.districts),
    agenda: row.agenda.map(({ startsAt, endsAt, ...item }) => ({
      ...item,
      startsAt: startsAt ? new Date(startsAt) : null,
      endsAt: endsAt ? new Date(endsAt) : null,
    })),
    breakouts: row.breakouts.map(({ wished, ...table }) => ({ ...table, status: tableStatus(table.seats, wished) })),
    window,
    seats: seatStatus({ ...row, ...shownPlaces(row, at) }, window),
  };
}

/** Addresses of all listed forums with their last change, at most as many as a sitemap may have. */
export const listForumAddresses = (at: Date = now()) =>
  db
    .select({ slug: forum.slug, updatedAt: forum.updatedAt })
    .from(forum)
    .where(isListed(at))
    .orderBy(desc(forum.startsAt))
    .limit(45_000);

/** Feeds go back this far, so that a calendar keeps what somebody has just been to. */
const FEED_DAYS = 365;

/** Listed forums for feeds, called off ones too: a calendar must learn of it. The latest beginning first. */
export async function listFeedForums(
  filter: { districtAgs?: string | undefined; seriesId?: string | undefined },
  at: Date = now(),
) {
  const rows = await db
    .select({ ...cardColumns, ...feedColumns })
    .from(forum)
    .innerJoin(series, eq(series.id, forum.seriesId))
    .leftJoin(venue, eq(venue.id, forum.venueId))
    .leftJoin(municipality, eq(municipality.ags, forum.municipalityAgs))
    .where(
      and(
        isListed(at),
        gt(forum.startsAt, addDays(at, -FEED_DAYS)),
        filter.districtAgs ? inDistricts([filter.districtAgs]) : undefined,
        filter.seriesId ? eq(forum.seriesId, filter.seriesId) : undefined,
      ),
    )
    .orderBy(desc(forum.startsAt), desc(forum.id))
    .limit(500);
  return rows.map((row) => ({ ...row, districts: districtsInOrder(row.districts) }));
}

export type FeedForum = Awaited<ReturnType<typeof listFeedForums>>[number];
