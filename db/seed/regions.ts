import { getTableColumns, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT, PgTable } from "drizzle-orm/pg-core";
import { district, districtTerritory, municipality, postcodeArea } from "../schema/regions";
import { type RegionData, readRegionData } from "./region-data";
import { drawTerritories } from "./territories";

/** Any drizzle client of Postgres, or a transaction of one. */
type Database = Pick<PgDatabase<PgQueryResultHKT>, "insert" | "delete">;

/**
 * Writes districts, territories, municipalities and postcodes; best within a transaction. May run again: rows are
 * brought up to date by their key and never removed, as forums and registrations point to them. Only the postcodes,
 * to which nothing points, are written anew.
 */
export async function seedRegions(db: Database): Promise<void> {
  const data = readRegionData();
  await db
    .insert(district)
    .values(districtRows(data))
    .onConflictDoUpdate({ target: district.ags, set: newValues(district) });
  await db
    .insert(districtTerritory)
    .values(drawTerritories(data))
    .onConflictDoUpdate({
      target: [districtTerritory.districtAgs, districtTerritory.validFrom],
      set: newValues(districtTerritory),
    });
  await db
    .insert(municipality)
    .values(municipalityRows(data))
    .onConflictDoUpdate({ target: municipality.ags, set: newValues(municipality) });
  await db.delete(postcodeArea).where(sql`true`);
  await db.insert(postcodeArea).values(postcodeRows(data));
}

const districtRows = ({ districts }: RegionData) =>
  districts.map(({ territories: _, valid_from, valid_to, ...row }) => ({
    ...row,
    validFrom: valid_from,
    validTo: valid_to,
  }));

const municipalityRows = ({ municipalities, points }: RegionData) =>
  municipalities.map(({ district: districtAgs, name_official, seat_postcode, valid_from, valid_to, ...row }) => {
    const [lat, lon] = points[row.ags] ?? [];
    if (lat === undefined || lon === undefined) throw new Error(`no point of municipality ${row.ags}`);
    return {
      ags: row.ags,
      name: row.name,
      nameOfficial: name_official,
      districtAgs,
      type: row.type,
      population: row.population,
      lat,
      lon,
      seatPostcode: seat_postcode,
      validFrom: valid_from,
      validTo: valid_to,
      successorAgs: row.successor,
    };
  });

const postcodeRows = ({ postcodes }: RegionData) =>
  Object.entries(postcodes).flatMap(([postcode, keys]) =>
    keys.map((municipalityAgs) => ({ postcode, municipalityAgs })),
  );

/** For an upsert: every column takes the value that was to be inserted. */
const newValues = (table: PgTable) =>
  Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([key, column]) => [key, sql.raw(`excluded."${column.name}"`)]),
  );
