import { distance } from "fastest-levenshtein";

interface SearchableForum {
  title: string;
  summary: string;
  /** Markdown. */
  body?: string | null | undefined;
  audience?: string | null | undefined;
  place?: string | null | undefined;
  organiser?: string | null | undefined;
}

interface SearchableParts {
  seriesTitle?: string | undefined;
  districts: readonly { label: string }[];
  municipality?: { name: string } | null | undefined;
  venue?: { name: string; town: string } | null | undefined;
  agenda?: readonly { title: string; description?: string | null }[] | undefined;
  breakouts?: readonly { title: string; topic?: string | null }[] | undefined;
}

/**
 * All public words of a forum as one line, for `forum.searchText`; the full-text index and the words that
 * typing errors are compared with are made of it. Whoever changes a forum, its districts or its agenda writes it anew. Contact persons are left out:
 * nobody is to be found by name here.
 */
export function buildSearchText(forum: SearchableForum, parts: SearchableParts): string {
  const words = [
    forum.title,
    parts.seriesTitle,
    ...parts.districts.map((district) => district.label),
    forum.place,
    parts.municipality?.name,
    parts.venue?.name,
    parts.venue?.town,
    forum.summary,
    forum.audience,
    forum.organiser,
    ...(parts.agenda ?? []).flatMap((item) => [item.title, item.description]),
    ...(parts.breakouts ?? []).flatMap((table) => [table.title, table.topic]),
    withoutMarkup(forum.body ?? ""),
  ];
  const distinct = new Set(words.map((text) => text?.replace(/\s+/g, " ").trim()).filter(Boolean));
  return [...distinct].join(" ");
}

/** Markdown without its signs and without the targets of links. */
const withoutMarkup = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d+\.)\s+/gm, "")
    .replace(/[*_`]+/g, "");

/** A stem that was typed, with a stem that some forum has: candidates come from the database, which is generous. */
export interface WordPair {
  typed: string;
  /** Null: nothing in any forum is anything like it. */
  known: string | null;
}

const ALTERNATIVES = 3;

/**
 * What was meant, as a tsquery: for each typed stem the nearest known ones. A stem counts as near when it takes at most
 * one change for every three letters, or when it begins with the typed one ("taunus" for "taunusstein").
 * Null when one of the typed words is like nothing known: then no forum can have them all.
 */
export function similarQuery(pairs: readonly WordPair[]): string | null {
  const typed = [...new Set(pairs.map((pair) => pair.typed))];
  const parts = typed.map((stem) =>
    nearest(
      stem,
      pairs.flatMap((pair) => (pair.typed === stem && pair.known) || []),
    ),
  );
  if (parts.length === 0 || parts.some((words) => words.length === 0)) return null;
  return parts.map((words) => `(${words.map(quoted).join(" | ")})`).join(" & ");
}

function nearest(stem: string, known: readonly string[]): string[] {
  const rated = known.map((word) => ({ word, changes: distance(stem, word) }));
  const near = rated.filter(
    ({ word, changes }) =>
      changes <= Math.max(1, Math.floor(stem.length / 3)) || (stem.length >= 4 && word.startsWith(stem)),
  );
  const ordered = near.sort((a, b) => a.changes - b.changes || (a.word < b.word ? -1 : 1));
  return ordered.slice(0, ALTERNATIVES).map(({ word }) => word);
}

const quoted = (word: string) => `'${word.replace(/['\\]/g, "$&$&")}'`;
