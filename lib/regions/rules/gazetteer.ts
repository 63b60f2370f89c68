import type { GroundPoint } from "./nearest";
import { isValidOn, rowOn, type Validity } from "./validity";

export interface DistrictRef {
  ags: string;
  name: string;
  label: string;
  type: "Landkreis" | "kreisfreie Stadt";
}

/** With a point inside it, for distances. */
export interface MunicipalityRef extends GroundPoint {
  ags: string;
  name: string;
  districtAgs: string;
}

/** Districts and municipalities of one day, and the postcodes that were asked for. */
export interface Gazetteer {
  districts: DistrictRef[];
  municipalities: MunicipalityRef[];
  /** Pairs in ascending order of postcode; at least all that begin with the same two digits as the one looked for. */
  postcodes: { postcode: string; municipality: MunicipalityRef }[];
}

interface Rows {
  districts: (DistrictRef & Validity)[];
  municipalities: (MunicipalityRef & Validity & { successorAgs: string | null })[];
  postcodes: { postcode: string; municipalityAgs: string }[];
}

/** What was valid on `day` ("2016-04-12"). Postcodes follow their municipality to its key of that day. */
export function gazetteerOf(rows: Rows, day: string): Gazetteer {
  const byAgs = new Map(rows.municipalities.map((row) => [row.ags, row]));
  return {
    districts: rows.districts.filter((row) => isValidOn(row, day)),
    municipalities: rows.municipalities.filter((row) => isValidOn(row, day)),
    postcodes: rows.postcodes.flatMap(({ postcode, municipalityAgs }) => {
      const municipality = rowOn(municipalityAgs, byAgs, day);
      return municipality ? [{ postcode, municipality }] : [];
    }),
  };
}
