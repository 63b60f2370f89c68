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
 * All public words of a forum as one line, for `forum.searchText`; the full-text index and the one for typing errors
 * are made of it. Whoever changes a forum, its districts or its agenda writes it anew. Contact persons are left out:
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
