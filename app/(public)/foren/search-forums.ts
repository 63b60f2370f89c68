import "server-only";
import { type ForumPage, listForums } from "@/lib/forums/queries/search";
import type { ForumSearch } from "@/lib/forums/schema/search";
import { berlinDay, now } from "@/lib/platform/time";
import { findDistricts, listDistricts } from "@/lib/regions/queries";
import type { FinderResult, Hit } from "@/lib/regions/rules/find-places";
import { listSeries } from "@/lib/series/queries";

export interface ForumSearchResult {
  page: ForumPage;
  /** How many of the other time are found by the same words; 0 unless this time has none. */
  otherTime: number;
  /** What `ort` meant; undefined while it is empty. */
  place: FinderResult | undefined;
  /** The districts that `ort` and `kreis` narrow to; undefined: all. */
  districtAgs: string[] | undefined;
  districts: { value: string; label: string }[];
  series: { value: string; label: string }[];
}

/** Everything the list shows for an address. A place that is not understood narrows nothing; the page says so. */
export async function searchForums(search: ForumSearch): Promise<ForumSearchResult> {
  const at = now();
  const day = berlinDay(at);
  const [districts, series, place] = await Promise.all([
    listDistricts(day),
    listSeries(at),
    search.ort ? findDistricts(search.ort, day) : undefined,
  ]);
  const kreis = districts.some(({ ags }) => ags === search.kreis) ? search.kreis : undefined;
  const districtAgs = narrow(place?.kind === "found" ? place.hits : undefined, kreis);
  const filter = {
    districtAgs,
    seriesSlug: series.some(({ slug }) => slug === search.reihe) ? search.reihe : undefined,
    query: search.q,
    page: search.seite,
  };
  const time = search.zeit === "kommend" ? "upcoming" : "past";
  const page = await listForums({ ...filter, time }, at);
  const other =
    page.total > 0 ? null : await listForums({ ...filter, page: 1, time: time === "past" ? "upcoming" : "past" }, at);
  return {
    page,
    otherTime: other?.total ?? 0,
    place,
    districtAgs,
    districts: districts.map(({ ags, label }) => ({ value: ags, label })),
    series: series.map(({ slug, title, year }) => ({ value: slug, label: `${title} (${year})` })),
  };
}

/** Both given: the district must be one that the place lies in. */
function narrow(hits: readonly Hit[] | undefined, kreis: string | undefined): string[] | undefined {
  const found = hits?.map(({ district }) => district.ags);
  if (!kreis) return found;
  return found ? found.filter((ags) => ags === kreis) : [kreis];
}
