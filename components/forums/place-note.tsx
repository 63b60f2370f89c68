import type { Route } from "next";
import { type ForumSearch, forumSearchHref } from "@/lib/forums/schema/search";
import { type FinderResult, nameOf } from "@/lib/regions/rules/find-places";

interface PlaceNoteProps {
  search: ForumSearch;
  place: FinderResult;
}

/** What the list made of the place that was typed, so that nobody reads a list for another region by mistake. */
export function PlaceNote({ search, place }: PlaceNoteProps) {
  if (place.kind === "found") {
    return <p>Für {place.hits.map(({ district }) => district.label).join(" und ")}.</p>;
  }
  if (place.kind === "choose") {
    return (
      <div>
        <p>Welchen Ort meinen Sie mit „{search.ort}“?</p>
        <ul className="place-links">
          {place.options.map((option) => (
            <li key={`${option.kind} ${nameOf(option)}`}>
              <a href={forumSearchHref({ ...search, ort: nameOf(option), seite: 1 }) as Route}>{nameOf(option)}</a>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  if (place.kind === "incompletePostcode")
    return <p>Eine Postleitzahl hat fünf Ziffern. Gezeigt werden alle Kreise.</p>;
  return (
    <p>
      „{search.ort}“ haben wir nicht gefunden, gezeigt werden deshalb alle Kreise. Prüfen Sie bitte die Schreibweise
      oder wählen Sie einen Kreis aus.
    </p>
  );
}
