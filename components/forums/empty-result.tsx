import type { Route } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { countWords } from "@/lib/forums/rules/forum";
import { type ForumSearch, forumSearchHref } from "@/lib/forums/schema/search";

interface EmptyResultProps {
  search: ForumSearch;
  /** Forums of the other time that the same search finds. */
  otherTime: number;
  /** The one district searched for, if it was one. */
  district: { value: string; label: string } | undefined;
}

/** Nothing found: what else there is, and how to hear of a new forum. */
export function EmptyResult({ search, otherTime, district }: EmptyResultProps) {
  const other = search.zeit === "kommend" ? ("vergangen" as const) : ("kommend" as const);
  const narrowed = search.q || search.ort || search.kreis || search.reihe;
  return (
    <EmptyState title="So geht es weiter" level={3}>
      <ul className="plain-list">
        {otherTime > 0 ? (
          <li>
            <a href={forumSearchHref({ ...search, zeit: other, seite: 1 }) as Route}>
              {countWords({ total: otherTime, more: false }, other === "vergangen" ? "past" : "upcoming")} ansehen
            </a>
          </li>
        ) : null}
        {search.q ? (
          <li>Versuchen Sie es mit einem einzelnen Wort oder einem anderen Wort für dieselbe Sache.</li>
        ) : null}
        {narrowed ? (
          <li>
            <a href={forumSearchHref({ zeit: search.zeit }) as Route}>Suche ohne Einschränkung</a>
          </li>
        ) : null}
        {district ? (
          <li>
            <a href={`/kreise/${district.value}` as Route}>
              {district.label}: benachrichtigt werden, sobald ein Forum kommt
            </a>
          </li>
        ) : (
          <li>
            <a href="/kreise">Kreis auswählen und benachrichtigt werden, sobald ein Forum kommt</a>
          </li>
        )}
      </ul>
    </EmptyState>
  );
}
