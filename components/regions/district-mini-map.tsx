import { miniFrame } from "@/lib/regions/rules/map-frame";
import { MapNotice } from "./map-notice";

interface MiniMapDistrict {
  ags: string;
  label: string;
  /** Path data in the view box `miniFrame`. */
  outlineMini: string;
}

interface DistrictMiniMapProps {
  districts: readonly MiniMapDistrict[];
  /** Keys of the districts to fill. */
  filled: readonly string[];
}

/** Where in the land some districts lie. Says in its text alternative which; beside it they stand as a list of links. */
export function DistrictMiniMap({ districts, filled }: DistrictMiniMapProps) {
  const own = districts.filter(({ ags }) => filled.includes(ags));
  const rest = districts.filter(({ ags }) => !filled.includes(ags));
  const label = own.map((district) => district.label).join(", ");
  return (
    <figure className="map map-small">
      <svg
        viewBox={`0 0 ${miniFrame.width} ${miniFrame.height}`}
        role="img"
        aria-label={`Lage auf der Karte: ${label}`}
      >
        <path className="map-none map-area" d={rest.map(({ outlineMini }) => outlineMini).join("")} />
        <path className="map-own map-area" d={own.map(({ outlineMini }) => outlineMini).join("")} />
      </svg>
      <figcaption>
        <MapNotice />
      </figcaption>
    </figure>
  );
}
