import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { forum, forumWord } from "@/db/schema";
import { now } from "@/lib/platform/time";
import type { ForumCardData } from "../rules/forum";
import { similarQuery } from "../search";
import { inDistricts, isPast, isUpcoming } from "./conditions";
import { latestFirst, PAGE_SIZE, selectCards, soonestFirst } from "./lists";

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
  const order = filter.time === "upcoming" ? soonestFirst : latestFirst;
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
