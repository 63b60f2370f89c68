import "server-only";
import { and, desc, eq, isNotNull, lte, not, type SQL, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { forum, forumDistrict, series } from "@/db/schema";
import { now } from "@/lib/platform/time";

const cardColumns = {
  id: series.id,
  slug: series.slug,
  title: series.title,
  subtitle: series.subtitle,
  summary: series.summary,
  year: series.year,
  organiser: series.organiser,
  isExample: series.isExample,
};

const detailColumns = {
  ...cardColumns,
  body: series.body,
  plainBody: series.plainBody,
  audience: series.audience,
  partners: series.partners,
  source: series.source,
};

const isPublished = (at: Date) => and(isNotNull(series.publishedAt), lte(series.publishedAt, at));

/** Published series, the newest first. */
export const listSeries = (at: Date = now()) =>
  db
    .select({
      ...cardColumns,
      forumCount: sql<number>`(
        select count(*)::int from forum f
        where f.series_id = ${sql.raw('"series"."id"')} and f.published_at <= ${at.toISOString()}::timestamptz
          and not f.unlisted)`,
    })
    .from(series)
    .where(isPublished(at))
    .orderBy(desc(series.year), series.title);

const selectDetail = (where: SQL | undefined) => db.select(detailColumns).from(series).where(where);

const isPublishedAs = (slug: string) => and(eq(series.slug, slug), isPublished(now()));

/** Is there a published series at this address? */
export async function hasSeries(slug: string): Promise<boolean> {
  const rows = await db.select({ id: series.id }).from(series).where(isPublishedAs(slug));
  return rows.length > 0;
}

/** A published series by its address, or null. Once per request. */
export const getPublishedSeries = cache(async (slug: string) => {
  const [row] = await selectDetail(isPublishedAs(slug)).limit(1);
  return row ?? null;
});

export type SeriesDetail = NonNullable<Awaited<ReturnType<typeof getPublishedSeries>>>;

/** The series that the start page shows: the newest one, and among those of a year the one published last. */
export async function getCurrentSeries(at: Date = now()): Promise<SeriesDetail | null> {
  const [row] = await selectDetail(isPublished(at)).orderBy(desc(series.year), desc(series.publishedAt)).limit(1);
  return row ?? null;
}

/** The districts that the series reached or will reach; `upcoming` where a forum is still to come. */
export const listSeriesDistricts = (seriesId: string, at: Date = now()) =>
  db
    .select({
      ags: forumDistrict.districtAgs,
      upcoming: sql<boolean>`bool_or(${forum.startsAt} > ${at.toISOString()}::timestamptz)`,
    })
    .from(forumDistrict)
    .innerJoin(forum, eq(forum.id, forumDistrict.forumId))
    .where(
      and(
        eq(forum.seriesId, seriesId),
        isNotNull(forum.publishedAt),
        lte(forum.publishedAt, at),
        not(forum.unlisted),
        sql`${forum.cancelledAt} is null`,
      ),
    )
    .groupBy(forumDistrict.districtAgs);
