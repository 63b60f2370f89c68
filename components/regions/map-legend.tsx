import { type DistrictState, stateWords } from "@/lib/regions/rules/coverage";
import { MapMark } from "./map-mark";

const states: DistrictState[] = ["planned", "held", "none"];

/** What colours and marks on the map mean. */
export function MapLegend({ selected }: { selected: boolean }) {
  return (
    <ul className="legend" aria-label="Zeichen auf der Karte">
      {states.map((state) => (
        <li key={state}>
          <svg className={`legend-sign map-${state}`} viewBox="0 0 48 48" aria-hidden="true">
            <rect className="map-area" x="2" y="2" width="44" height="44" rx="9" />
            <MapMark state={state} x={22} y={24} />
          </svg>
          {stateWords[state]}
        </li>
      ))}
      {selected ? (
        <li>
          <svg className="legend-sign" viewBox="0 0 48 48" aria-hidden="true">
            <rect className="map-chosen" x="5" y="5" width="38" height="38" rx="9" />
          </svg>
          Ihre Auswahl
        </li>
      ) : null}
    </ul>
  );
}
