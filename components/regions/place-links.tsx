import { nameOf } from "@/lib/regions/rules/find-places";
import type { Place } from "@/lib/regions/rules/match-names";

/** Places to choose from. Each link asks the finder again with the place's full name. */
export function PlaceLinks({ places }: { places: readonly Place[] }) {
  return (
    <ul className="place-links">
      {places.map((place) => (
        <li key={`${place.kind} ${nameOf(place)}`}>
          <a href={`/?ort=${encodeURIComponent(nameOf(place))}#antwort`}>{nameOf(place)}</a>
          {place.kind === "town" && place.district.label !== place.town.name ? (
            <span>{place.district.label}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
