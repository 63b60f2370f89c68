import "server-only";
import { and, asc, eq, gt, isNull, like, lte, or, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { district, districtTerritory, municipality, postcodeArea } from "@/db/schema";
import { compareGerman } from "@/lib/platform/time";
import type { CoverageMap } from "./rules/coverage";
import { findPlaces } from "./rules/find-places";
import { gazetteerOf } from "./rules/gazetteer";
import { readPostcode } from "./rules/postcode";

/*
 * `day` is always a day in Berlin as "2016-04-12" (`berlinDay(now())`): what is asked for is the land of that day.
 */

const validOn = (table: typeof district | typeof districtTerritory | typeof municipality, day: string) =>
  and(or(isNull(table.validFrom), lte(table.validFrom, day)), or(isNull(table.validTo), gt(table.validTo, day)));

/** The districts of that day with their figures and outlines, in German order of their labels. */
export const listDistricts = cache(async (day: string) => {
  const rows = await db
    .select({
      ags: district.ags,
      name: district.name,
      label: district.label,
      type: district.type,
      regierungsbezirk: district.regierungsbezirk,
      seat: district.seat,
      population: districtTerritory.population,
      areaKm2: districtTerritory.areaKm2,
      outline: districtTerritory.outline,
      outlineMini: districtTerritory.outlineMini,
      markX: districtTerritory.markX,
      markY: districtTerritory.markY,
      lat: districtTerritory.lat,
      lon: districtTerritory.lon,
    })
    .from(district)
    .innerJoin(districtTerritory, eq(districtTerritory.districtAgs, district.ags))
    .where(and(validOn(district, day), validOn(districtTerritory, day)));
  return rows.sort((a, b) => compareGerman(a.label, b.label));
});

export type DistrictOnMap = Awaited<ReturnType<typeof listDistricts>>[number];

/** A district with its key and dates, also one that has ended or not begun: the caller asks `rules/validity`. */
export const getDistrict = cache(async (ags: string) => {
  const [row] = await db.select().from(district).where(eq(district.ags, ags));
  return row;
});

/** The municipalities of a district on that day, in German order. */
export async function listMunicipalities(districtKey: string, day: string) {
  const rows = await db
    .select()
    .from(municipality)
    .where(and(eq(municipality.districtAgs, districtKey), validOn(municipality, day)));
  return rows.sort((a, b) => compareGerman(a.name, b.name));
}

/** Names of all municipalities of that day, in German order. */
export async function listTownNames(day: string): Promise<string[]> {
  const rows = await db.select({ name: municipality.name }).from(municipality).where(validOn(municipality, day));
  return rows.map(({ name }) => name).sort(compareGerman);
}

/** Municipalities that left or joined a district by `day`, with the other district. */
export async function listBorderChanges(districtKey: string, day: string) {
  const rows = await db.execute<{ name: string; day: string; from_ags: string; to_ags: string }>(sql`
    select before.name, before.valid_to as day, before.district_ags as from_ags, after.district_ags as to_ags
    from ${municipality} before join ${municipality} after on after.ags = before.successor_ags
    where before.district_ags <> after.district_ags and before.valid_to <= ${day}
      and ${districtKey} in (before.district_ags, after.district_ags)
    order by before.valid_to desc, before.name`);
  return rows.map(({ name, day: changed, from_ags, to_ags }) => ({
    name,
    day: changed,
    fromAgs: from_ags,
    toAgs: to_ags,
  }));
}

/**
 * Which districts have a forum ahead, and which had one, at a moment. What is ahead is counted along the index of
 * beginnings; of what was, one per district is enough, so that the map costs the same however many forums there are.
 */
export const listCoverage = cache(async (at: Date): Promise<CoverageMap> => {
  const moment = at.toISOString();
  type Row = { ags: string; planned: number; next_ms: number | null; held: boolean };
  const rows = await db.execute<Row>(sql`
    with live as not materialized (
      select id, starts_at,
        coalesce(ends_at, (date_trunc('day', starts_at at time zone 'Europe/Berlin') + interval '1 day')
          at time zone 'Europe/Berlin') as over_at
      from forum where published_at <= ${moment} and cancelled_at is null
    ), ahead as (
      select fd.district_ags, count(*)::int as planned, extract(epoch from min(live.starts_at))::float8 * 1000 as next_ms
      from live join forum_district fd on fd.forum_id = live.id
      where live.starts_at > ${moment}::timestamptz - interval '7 days' and live.over_at > ${moment}
      group by fd.district_ags
    )
    select d.ags, coalesce(ahead.planned, 0) as planned, ahead.next_ms,
      exists (select from forum_district fd join live on live.id = fd.forum_id
        where fd.district_ags = d.ags and live.over_at <= ${moment}) as held
    from district d left join ahead on ahead.district_ags = d.ags`);
  return new Map(
    rows.map(({ ags, planned, next_ms, held }) => [
      ags,
      { planned, nextAt: next_ms === null ? null : new Date(next_ms), held },
    ]),
  );
});

const districtColumns = {
  ags: district.ags,
  name: district.name,
  label: district.label,
  type: district.type,
  validFrom: district.validFrom,
  validTo: district.validTo,
};

const townColumns = {
  ags: municipality.ags,
  name: municipality.name,
  districtAgs: municipality.districtAgs,
  lat: municipality.lat,
  lon: municipality.lon,
  validFrom: municipality.validFrom,
  validTo: municipality.validTo,
  successorAgs: municipality.successorAgs,
};

/** What the finder knows on that day: all names, and the postcodes that begin like the one that was typed. */
const loadGazetteer = async (typed: string, day: string) => {
  const read = readPostcode(typed);
  const [districts, municipalities, postcodes] = await Promise.all([
    db.select(districtColumns).from(district),
    db.select(townColumns).from(municipality),
    read.kind === "postcode"
      ? db
          .select()
          .from(postcodeArea)
          .where(like(postcodeArea.postcode, `${read.postcode.slice(0, 2)}%`))
          .orderBy(asc(postcodeArea.postcode))
      : [],
  ]);
  return gazetteerOf({ districts, municipalities, postcodes }, day);
};

/** The districts that a person may have meant, as they were on that day. */
export const findDistricts = async (typed: string, day: string) => findPlaces(typed, await loadGazetteer(typed, day));
