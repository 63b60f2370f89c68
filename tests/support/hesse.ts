import { readRegionData } from "@/db/seed/region-data";
import { gazetteerOf } from "@/lib/regions/rules/gazetteer";

const data = readRegionData();

/** The gazetteer of a day ("2016-04-12") from the real data files, with all postcodes. */
export const hesse = (day: string) =>
  gazetteerOf(
    {
      districts: data.districts.map((row) => ({ ...row, validFrom: row.valid_from, validTo: row.valid_to })),
      municipalities: data.municipalities.map((row) => {
        const [lat = Number.NaN, lon = Number.NaN] = data.points[row.ags] ?? [];
        return {
          ags: row.ags,
          name: row.name,
          districtAgs: row.district,
          lat,
          lon,
          validFrom: row.valid_from,
          validTo: row.valid_to,
          successorAgs: row.successor,
        };
      }),
      postcodes: Object.entries(data.postcodes).flatMap(([postcode, keys]) =>
        keys.map((municipalityAgs) => ({ postcode, municipalityAgs })),
      ),
    },
    day,
  );
