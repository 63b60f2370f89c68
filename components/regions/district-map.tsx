import { type Coverage, type CoverageMap, districtState, stateWords } from "@/lib/regions/rules/coverage";
import { mapFrame } from "@/lib/regions/rules/map-frame";
import { MapLegend } from "./map-legend";
import { MapMark } from "./map-mark";
import { MapNotice } from "./map-notice";

export interface MapDistrict {
  ags: string;
  label: string;
  /** Path data in the view box `mapFrame`. */
  outline: string;
  markX: number;
  markY: number;
}

interface DistrictMapProps {
  districts: readonly MapDistrict[];
  coverage: CoverageMap;
  /** Keys of the districts that a person has just found. */
  selected?: readonly string[] | undefined;
  /** Id of the list that says the same; the map never stands without it. */
  listId: string;
}

/**
 * The districts as a map, each a link to its page. Drawn on the server; looks are in app/styles/map.css. Pointing at a
 * district or reaching it by keyboard shows its name in the free corner of the map.
 */
export function DistrictMap({ districts, coverage, selected = [], listId }: DistrictMapProps) {
  return (
    <figure className="map">
      <a className="map-skip" href={`#${listId}`}>
        Karte überspringen, zur Liste
      </a>
      {/* biome-ignore lint/a11y/useSemanticElements: fieldset does not exist in SVG */}
      <svg viewBox={`0 0 ${mapFrame.width} ${mapFrame.height}`} role="group" aria-label="Karte der Kreise">
        {districts.map((district) => (
          <DistrictLink key={district.ags} district={district} coverage={coverage.get(district.ags)} />
        ))}
        {districts
          .filter(({ ags }) => selected.includes(ags))
          .map(({ ags, outline }) => (
            <path key={ags} className="map-chosen" d={outline} />
          ))}
      </svg>
      <figcaption>
        <MapLegend selected={selected.length > 0} />
        <MapNotice />
      </figcaption>
    </figure>
  );
}

function DistrictLink({ district, coverage }: { district: MapDistrict; coverage: Coverage | undefined }) {
  const state = districtState(coverage);
  const { ags, label, outline, markX, markY } = district;
  return (
    <a className={`map-${state}`} href={`/kreise/${ags}`} aria-label={`${label}: ${stateWords[state]}`}>
      <path className="map-area" d={outline} />
      <MapMark state={state} x={markX} y={markY} />
      <text className="map-name" textAnchor="end">
        {[...nameLines(label), stateWords[state]].map((line, index, lines) => (
          <tspan key={line} x={mapFrame.width} y={mapFrame.height - 18 - (lines.length - 1 - index) * 52}>
            {line}
          </tspan>
        ))}
      </text>
    </a>
  );
}

/** "Landkreis Waldeck-Frankenberg" is too long for one line in the corner. */
const nameLines = (label: string): string[] => label.split(/(?<=^(?:Landkreis|Kreis)) /);
