import "server-only";
import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, not, or, type SQL, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { forum, forumDistrict, forumWord, municipality, series, venue } from "@/db/schema";
import { addDays, berlinHour, compareGerman, now } from "@/lib/platform/time";
import { cardColumns, detailColumns, feedColumns, seatColumns } from "./columns";
import {
  type DistrictRef,
  type ForumCardData,
  type ForumDetail,
  LONGEST_FORUM_DAYS,
  registrationWindow,
  seatStatus,
  tableStatus,
} from "./rules";
import { similarQuery } from "./search";

export type { ForumCardData, ForumDetail } from "./rules";

const PAGE_SIZE = 20;
/** Beyond it nobody counts: the page says "more than". Keeps the cost of a list the same however many forums there are. */
const COUNTED_AT_MOST = 1000;

export interface ForumFilter {
  time: "upcoming" | "past";
  /** Forums of any of these; undefined: of all. */
  districtAgs?: readonly string[] | undefined;
  seriesSlug?: string | undefined;
  /** Words as typed. */
  query?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

export interface ForumPage {
  forums: ForumCardData[];
  /** Never above 1,000; `more` says that there are others. */
  total: number;
  more: boolean;
  page: number;
  pageCount: number;
  /** Nothing has these words; shown is what is spelt like them. */
  similar: boolean;
}

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
  return selectCards(at, where, [asc(forum.startsAt), asc(forum.id)], filter.limit ?? PAGE_SIZE);
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
  return selectCards(at, where, [desc(forum.startsAt), desc(forum.id)], filter.limit ?? PAGE_SIZE);
}

/**
 * One page of the public list. Words are looked for with German stemming first; only when no forum has them, words
 * spelt like them, so that typing errors find something but never dilute what was found exactly.
 */
export async function listForums(filter: ForumFilter, at: Date = now()): Promise<ForumPage> {
  const words = filter.query?.trim();
  if (!words) return loadPage(filter, at, undefined, false);
  const exact = await loadPage(filter, at, hasWords(words), false);
  if (exact.total > 0 || isExact(words)) return exact;
  const meant = similarQuery(await listSimilarWords(words));
  return meant ? loadPage(filter, at, sql`${forum.search} @@ ${meant}::tsquery`, true) : exact;
}

/** "…" and -… say precisely what is meant; something similar would be what was ruled out. */
const isExact = (words: string) => /"|(^|\s)-\S/.test(words);

async function loadPage(filter: ForumFilter, at: Date, words: SQL | undefined, similar: boolean): Promise<ForumPage> {
  const where = and(
    filter.time === "upcoming" ? isUpcoming(at) : isPast(at),
    filter.districtAgs ? inDistricts(filter.districtAgs) : undefined,
    filter.seriesSlug ? eq(forum.seriesId, sql`(select id from series where slug = ${filter.seriesSlug})`) : undefined,
    words,
  );
  const order =
    filter.time === "upcoming" ? [asc(forum.startsAt), asc(forum.id)] : [desc(forum.startsAt), desc(forum.id)];
  const counted = await countUpTo(where, order);
  const total = Math.min(counted, COUNTED_AT_MOST);
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, filter.page ?? 1), pageCount);
  const forums = total === 0 ? [] : await selectCards(at, where, order, PAGE_SIZE, (page - 1) * PAGE_SIZE);
  return { forums, total, more: counted > COUNTED_AT_MOST, page, pageCount, similar };
}

/** The order lets the index be walked and left after the limit, where counting all would read the whole table. */
async function countUpTo(where: SQL | undefined, order: SQL[]): Promise<number> {
  const some = db
    .select({ id: forum.id })
    .from(forum)
    .where(where)
    .orderBy(...order)
    .limit(COUNTED_AT_MOST + 1)
    .as("some");
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}

const isPublished = (at: Date) => and(isNotNull(forum.publishedAt), lte(forum.publishedAt, at));

/** Not over yet; the same as `forumPhase` in rules.ts, for the database. */
const isUpcoming = (at: Date) =>
  and(
    isPublished(at),
    gt(forum.startsAt, addDays(at, -LONGEST_FORUM_DAYS)),
    or(gt(forum.endsAt, at), and(isNull(forum.endsAt), gte(forum.startsAt, berlinHour(at, 0, 0)))),
  );

const isPast = (at: Date) =>
  and(
    isPublished(at),
    lte(forum.startsAt, at),
    or(lte(forum.endsAt, at), and(isNull(forum.endsAt), not(gte(forum.startsAt, berlinHour(at, 0, 0))))),
  );

// As an array of keys, so that the database goes from them to the forums and never through all forums.
const inDistricts = (ags: readonly string[]) =>
  sql`${forum.id} = any(array(${db
    .select({ id: forumDistrict.forumId })
    .from(forumDistrict)
    .where(inArray(forumDistrict.districtAgs, [...ags]))}))`;

const hasWords = (words: string) => sql`${forum.search} @@ websearch_to_tsquery('german', ${words})`;

/** Stems of what was typed, ten at most, each with the stems of forums that share trigrams or the beginning with it. */
const listSimilarWords = (typed: string) =>
  db.execute<{ typed: string; known: string | null }>(sql`
    select stem.lexeme as typed, near.word as known
    from (select lexeme from unnest(to_tsvector('german', ${typed})) limit 10) stem
    left join lateral (
      select word from ${forumWord}
      where word % stem.lexeme or word like stem.lexeme || '%'
      order by similarity(word, stem.lexeme) desc, word limit 20
    ) near on true`);

const inOrder = (districts: DistrictRef[]) => districts.sort((a, b) => compareGerman(a.label, b.label));

async function selectCards(
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
    districts: inOrder(row.districts),
    seats: seatStatus(row, registrationWindow(row, at)),
    registrationOpensAt: row.registrationOpensAt,
    isExample: row.isExample,
  }));
}

/** A published forum by its address, or null: an unpublished one looks like one that does not exist. Once per request. */
export const getPublishedForum = cache((slug: string): Promise<ForumDetail | null> => findPublishedForum(slug, now()));

/** The same at a given moment. */
export async function findPublishedForum(slug: string, at: Date): Promise<ForumDetail | null> {
  const [row] = await db
    .select({ ...cardColumns, ...detailColumns(at), ...seatColumns(at) })
    .from(forum)
    .innerJoin(series, eq(series.id, forum.seriesId))
    .leftJoin(venue, eq(venue.id, forum.venueId))
    .leftJoin(municipality, eq(municipality.ags, forum.municipalityAgs))
    .where(and(eq(forum.slug, slug), isPublished(at)))
    .limit(1);
  if (!row) return null;
  const { taken, waiting, seriesTitle: _, ...facts } = row;
  const window = registrationWindow(row, at);
  return {
    ...facts,
    districts: inOrder(row.districts),
    agenda: row.agenda.map(({ startsAt, endsAt, ...item }) => ({
      ...item,
      startsAt: startsAt ? new Date(startsAt) : null,
      endsAt: endsAt ? new Date(endsAt) : null,
    })),
    breakouts: row.breakouts.map(({ wished, ...table }) => ({ ...table, status: tableStatus(table.seats, wished) })),
    window,
    seats: seatStatus({ ...row, taken, waiting }, window),
  };
}

/** Addresses of all published forums with their last change, at most as many as a sitemap may have. */
export const listForumAddresses = (at: Date = now()) =>
  db
    .select({ slug: forum.slug, updatedAt: forum.updatedAt })
    .from(forum)
    .where(isPublished(at))
    .orderBy(desc(forum.startsAt))
    .limit(45_000);

/** Feeds go back this far, so that a calendar keeps what somebody has just been to. */
const FEED_DAYS = 365;

/** Published forums for feeds, called off ones too: a calendar must learn of it. The latest beginning first. */
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
        isPublished(at),
        gt(forum.startsAt, addDays(at, -FEED_DAYS)),
        filter.districtAgs ? inDistricts([filter.districtAgs]) : undefined,
        filter.seriesId ? eq(forum.seriesId, filter.seriesId) : undefined,
      ),
    )
    .orderBy(desc(forum.startsAt), desc(forum.id))
    .limit(500);
  return rows.map((row) => ({ ...row, districts: inOrder(row.districts) }));
}

export type FeedForum = Awaited<ReturnType<typeof listFeedForums>>[number];
