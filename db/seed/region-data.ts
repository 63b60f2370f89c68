import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { DistrictFeature } from "./map-projection";

const day = z.iso.date().nullable().default(null);
const period = { valid_from: day, valid_to: day };

const districts = z.array(
  z.object({
    ags: z.string().length(5),
    name: z.string(),
    label: z.string(),
    type: z.enum(["Landkreis", "kreisfreie Stadt"]),
    regierungsbezirk: z.enum(["Darmstadt", "Gießen", "Kassel"]),
    seat: z.string(),
    ...period,
    territories: z.array(z.object({ ...period, population: z.int(), area_km2: z.number() })),
  }),
);

const municipalities = z.array(
  z.object({
    ags: z.string().length(8),
    district: z.string().length(5),
    name: z.string(),
    name_official: z.string(),
    type: z.enum(["Stadt", "Gemeinde"]),
    population: z.int(),
    seat_postcode: z.string().length(5),
    ...period,
    successor: z.string().length(8).nullable().default(null),
  }),
);

const points = z.record(z.string(), z.tuple([z.number(), z.number()]));
const postcodes = z.record(z.string().length(5), z.array(z.string().length(8)));

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, "../data", file), "utf8"));

const outlines = (file: string) =>
  new Map((read(file) as { features: DistrictFeature[] }).features.map((f) => [f.properties.ags, f]));

/** The data files as they are, checked for shape. Sources and licences: db/data/README.md. */
export const readRegionData = () => ({
  districts: districts.parse(read("destatis/kreise.json")),
  municipalities: municipalities.parse(read("destatis/gemeinden.json")),
  points: points.parse(read("bkg-vg5000/gemeindepunkte.json")),
  postcodes: postcodes.parse(read("osm/postleitzahlen.json")),
  outlines: outlines("bkg-vg250/kreise.geojson"),
  /** Outlines of the districts that changed on 2026-01-01. */
  outlines2026: outlines("bkg-vg250/kreise-geaendert-2026.geojson"),
});

export type RegionData = ReturnType<typeof readRegionData>;
