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
import { hasEndedBy, lastDay } from "./rules/validity";

/*
 * `day` is always a day in Berlin as "2016-04-12" (`berlinDay(now())`): what is asked for is the land of that day.
 */

type Dated = typeof district | typeof districtTerritory | typeof municipality;

const begunBy = (table: Dated, day: string) => or(isNull(table.validFrom), lte(table.validFrom, day));
const validOn = (table: Dated, day: string) =>
  and(begunBy(table, day), or(isNull(table.validTo), gt(table.validTo, day)));

/** The districts of that day, in German order of their labels. */
export const listDistricts = cache(async (day: string) =>
  byLabel(await db.select(districtColumns).from(district).where(validOn(district, day))),
);

/** A point within each district of that day, for distances. */
export const listDistrictPoints = (day: string) =>
  db.select(pointColumns).from(district).innerJoin(districtTerritory, itsTerritory).where(onDay(day));

/** What the large map draws of that day. */
export const listMapDistricts = cache(async (day: string) =>
  byLabel(await db.select(mapColumns).from(district).innerJoin(districtTerritory, itsTerritory).where(onDay(day))),
);

/** What a small map draws of that day. */
export const listMiniMap = cache(async (day: string) =>
  byLabel(await db.select(miniMapColumns).from(district).innerJoin(districtTerritory, itsTerritory).where(onDay(day))),
);

const nameColumns = { ags: district.ags, label: district.label };

const districtColumns = {
  ...nameColumns,
  name: district.name,
  type: district.type,
  regierungsbezirk: district.regierungsbezirk,
  seat: district.seat,
  validFrom: district.validFrom,
  validTo: district.validTo,
};

const pointColumns = { ...nameColumns, lat: districtTerritory.lat, lon: districtTerritory.lon };

const mapColumns = {
  ...nameColumns,
  outline: districtTerritory.outline,
  markX: districtTerritory.markX,
  markY: districtTerritory.markY,
};

const miniMapColumns = { ...nameColumns, outlineMini: districtTerritory.outlineMini };

const itsTerritory = eq(districtTerritory.districtAgs, district.ags);
const onDay = (day: string) => and(validOn(district, day), validOn(districtTerritory, day));
const byLabel = <Row extends { label: string }>(rows: Row[]) => rows.sort((a, b) => compareGerman(a.label, b.label));

const isShown = (ags: string, day: string) => and(eq(district.ags, ags), begunBy(district, day));

/** Is there a page of this district on that day? One that has ended keeps its page. */
export async function hasDistrict(ags: string, day: string): Promise<boolean> {
  const rows = await db.select({ ags: district.ags }).from(district).where(isShown(ags, day));
  return rows.length > 0;
}

/**
 * A district as of a day: its figures where they are known, municipalities, changed borders and the map it lies in.
 * One that has ended by then is shown as on its last day, with `ended`; null for one that is unknown or has not begun.
 */
export const getDistrictPage = cache(async (ags: string, day: string) => {
  const [row] = await db.select().from(district).where(isShown(ags, day));
  if (!row) return null;
  const ended = hasEndedBy(row, day) && row.validTo ? { validTo: row.validTo, successorAgs: row.successorAgs } : null;
  const shown = ended ? lastDay(ended.validTo) : day;
  const [territory, map, towns, changes, successor] = await Promise.all([
    getTerritory(ags, shown),
    listMiniMap(shown),
    listMunicipalities(ags, shown),
    listBorderChanges(ags, day),
    ended?.successorAgs ? db.select(nameColumns).from(district).where(eq(district.ags, ended.successorAgs)) : [],
  ]);
  return {
    ...row,
    population: territory?.population ?? null,
    areaKm2: territory?.areaKm2 ?? null,
    ended: ended ? { validTo: ended.validTo, successor: successor[0] ?? null } : null,
    towns,
    changes,
    map,
  };
});

async function getTerritory(ags: string, day: string) {
  const [row] = await db
    .select({ population: districtTerritory.population, areaKm2: districtTerritory.areaKm2 })
    .from(districtTerritory)
    .where(and(eq(districtTerritory.districtAgs, ags), validOn(districtTerritory, day)));
  return row;
}

/** The municipalities of a district on that day, in German order. */
export async function listMunicipalities(districtKey: string, day: string) {
  const rows = await db
    .select({ ags: municipality.ags, name: municipality.name, type: municipality.type })
    .from(municipality)
    .where(and(eq(municipality.districtAgs, districtKey), validOn(municipality, day)));
  return rows.sort((a, b) => compareGerman(a.name, b.name));
}

/** Names of all municipalities of that day, in German order. */
export async function listTownNames(day: string): Promise<string[]> {
  const rows = await db.select({ name: municipality.name }).from(municipality).where(validOn(municipality, day));
  return rows.map(({ name }) => name).sort(compareGerman);
}

interface BorderChange {
  name: string;
  /** First day of the new order. */
  day: string;
  from: { ags: string; label: string };
  to: { ags: string; label: string };
}

/** Municipalities that left or joined a district by `day`, the latest first. */
async function listBorderChanges(districtKey: string, day: string): Promise<BorderChange[]> {
  const rows = await db.execute<{ change: BorderChange }>(sql`
    select json_build_object('name', old.name, 'day', old.valid_to,
      'from', json_build_object('ags', giver.ags, 'label', giver.label),
      'to', json_build_object('ags', taker.ags, 'label', taker.label)) as change
    from ${municipality} old
    join ${municipality} new on new.ags = old.successor_ags and new.district_ags <> old.district_ags
    join ${district} giver on giver.ags = old.district_ags
    join ${district} taker on taker.ags = new.district_ags
    where old.valid_to <= ${day} and ${districtKey} in (giver.ags, taker.ags)
    order by old.valid_to desc, old.name`);
  return rows.map(({ change }) => change);
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
      from forum where published_at <= ${moment} and cancelled_at is null and not unlisted
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
