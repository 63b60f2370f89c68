import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";

/*
 * Validity in all tables here: days in Berlin as "2026-01-01"; `validFrom` is the first day, `validTo` the first day
 * on which the row holds no more. Null: no such day is known.
 */
const validity = () => ({
  validFrom: date("valid_from", { mode: "string" }),
  validTo: date("valid_to", { mode: "string" }),
});

export type DistrictType = "Landkreis" | "kreisfreie Stadt";
export type MunicipalityType = "Stadt" | "Gemeinde";

/** A Landkreis or kreisfreie Stadt. Its key and name last; what it covers is in `districtTerritory`. */
export const district = pgTable(
  "district",
  {
    /** Amtlicher Gemeindeschlüssel, 5 digits. */
    ags: text("ags").primaryKey(),
    /** Official short name. Not unique: Kassel is a city and a Landkreis. */
    name: text("name").notNull(),
    /** Unambiguous, for screens and sorting: "Landkreis Kassel". */
    label: text("label").notNull(),
    type: text("type").$type<DistrictType>().notNull(),
    regierungsbezirk: text("regierungsbezirk").notNull(),
    seat: text("seat").notNull(),
    ...validity(),
    /** The district that took its place, where one did. */
    successorAgs: text("successor_ags").references((): AnyPgColumn => district.ags),
  },
  () => [
    check("district_ags_shape", sql`ags ~ '^[0-9]{5}$'`),
    check("district_validity", sql`valid_from is null or valid_to is null or valid_from < valid_to`),
  ],
);

/** What a district covered in a period: the outline of a district changes when a city leaves it. */
export const districtTerritory = pgTable(
  "district_territory",
  {
    districtAgs: text("district_ags")
      .notNull()
      .references(() => district.ags),
    ...validity(),
    population: integer("population").notNull(),
    areaKm2: doublePrecision("area_km2").notNull(),
    /** SVG path data in the view box of `lib/regions/map-frame.ts`. */
    outline: text("outline").notNull(),
    /** The same, coarser and a quarter as wide, for small maps. */
    outlineMini: text("outline_mini").notNull(),
    /** The point farthest from the border, for marks: on the map … */
    markX: integer("mark_x").notNull(),
    markY: integer("mark_y").notNull(),
    /** … and on the ground, in degrees (WGS84), for distances. */
    lat: doublePrecision("lat").notNull(),
    lon: doublePrecision("lon").notNull(),
  },
  (t) => [
    unique("district_territory_period").on(t.districtAgs, t.validFrom).nullsNotDistinct(),
    check("district_territory_validity", sql`valid_from is null or valid_to is null or valid_from < valid_to`),
  ],
);

/** A city or municipality; one row per key, so that Hanau has two rows. */
export const municipality = pgTable(
  "municipality",
  {
    /** Amtlicher Gemeindeschlüssel, 8 digits. */
    ags: text("ags").primaryKey(),
    name: text("name").notNull(),
    /** With its title: "Taunusstein, Stadt". */
    nameOfficial: text("name_official").notNull(),
    districtAgs: text("district_ags")
      .notNull()
      .references(() => district.ags),
    type: text("type").$type<MunicipalityType>().notNull(),
    population: integer("population").notNull(),
    /** A point inside its territory, in degrees (WGS84); not the town hall. */
    lat: doublePrecision("lat").notNull(),
    lon: doublePrecision("lon").notNull(),
    /** Postcode of its administration. */
    seatPostcode: text("seat_postcode").notNull(),
    ...validity(),
    /** The key it goes on under since `validTo`. */
    successorAgs: text("successor_ags").references((): AnyPgColumn => municipality.ags),
  },
  (t) => [
    index("municipality_district").on(t.districtAgs),
    check("municipality_ags_shape", sql`ags ~ '^[0-9]{8}$'`),
    check("municipality_validity", sql`valid_from is null or valid_to is null or valid_from < valid_to`),
  ],
);

/**
 * Delivery areas of postcodes. From OpenStreetMap under ODbL 1.0: stays a table of its own, and whoever shows rows of it
 * shows the notice. A postcode may reach over several municipalities and districts.
 */
export const postcodeArea = pgTable(
  "postcode_area",
  {
    postcode: text("postcode").notNull(),
    municipalityAgs: text("municipality_ags")
      .notNull()
      .references(() => municipality.ags),
  },
  (t) => [
    primaryKey({ columns: [t.postcode, t.municipalityAgs] }),
    check("postcode_shape", sql`postcode ~ '^[0-9]{5}$'`),
  ],
);
