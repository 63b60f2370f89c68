import "server-only";
import { listUpcomingForums } from "@/lib/forums/queries/lists";
import type { ForumCardData } from "@/lib/forums/rules/forum";
import { berlinDay, now } from "@/lib/platform/time";
import { findDistricts, listCoverage, listDistrictPoints, listTownNames } from "@/lib/regions/queries";
import { districtState } from "@/lib/regions/rules/coverage";
import type { FinderResult, Hit } from "@/lib/regions/rules/find-places";
import { nearest } from "@/lib/regions/rules/nearest";
import { placeQuery } from "@/lib/regions/schema";

const shownPerDistrict = 3;
const nearbyShown = 2;
/** Neighbours often share a forum: more districts are asked than forums shown. */
const nearestAsked = 4;

/** Distance as the crow flies to the middle of the district that has the forum. */
interface NearbyForum {
  label: string;
  km: number;
  forum: ForumCardData;
}

/** What the finder says of one district: its next forums or, where there are none, the nearest ones. */
export interface DistrictAnswer extends Hit {
  forums: ForumCardData[];
  nearby: NearbyForum[];
}

export interface ForumAnswer {
  /** As typed, cleaned. */
  query: string;
  result: FinderResult;
  answers: DistrictAnswer[];
  /** All municipalities to choose from; only where the person has to. */
  towns: string[];
}

/**
 * Answers "Welches Forum ist meins?" for the value of `?ort=`. Null where the finder was not used (no such parameter).
 * Everything as of now: districts, municipalities, forums.
 */
export async function findMyForum(param: string | string[] | undefined): Promise<ForumAnswer | null> {
  if (param === undefined) return null;
  const query = placeQuery.parse(param);
  const at = now();
  const day = berlinDay(at);
  const result = await findDistricts(query, day);
  const hits = result.kind === "found" ? result.hits : [];
  return {
    query,
    result,
    answers: await Promise.all(hits.map((hit) => answerFor(hit, at))),
    towns: result.kind === "unknownPostcode" ? await listTownNames(day) : [],
  };
}

/** The forums that a district has ahead and, where none of them takes place, the nearest ones elsewhere. */
export async function answerFor(hit: Hit, at: Date, limit = shownPerDistrict): Promise<DistrictAnswer> {
  const forums = await listUpcomingForums({ districtAgs: hit.district.ags, limit, now: at });
  return { ...hit, forums, nearby: forums.some(takesPlace) ? [] : await listNearby(hit, at) };
}

const takesPlace = ({ seats }: ForumCardData) => seats !== "cancelled";

/** The next forums of the nearest other districts that have one planned; each forum once, at its nearest district. */
async function listNearby({ district, municipalities: [town] }: Hit, at: Date): Promise<NearbyForum[]> {
  const [districts, coverage] = await Promise.all([listDistrictPoints(berlinDay(at)), listCoverage(at)]);
  const from = town ?? districts.find(({ ags }) => ags === district.ags);
  if (!from) return [];
  const planned = districts.filter(({ ags }) => ags !== district.ags && districtState(coverage.get(ags)) === "planned");
  const found = await Promise.all(
    nearest(from, planned, nearestAsked).map(async ({ place, km }) => {
      const forums = await listUpcomingForums({ districtAgs: place.ags, limit: shownPerDistrict, now: at });
      return forums.filter(takesPlace).map((forum) => ({ label: place.label, km, forum }));
    }),
  );
  const byForum = new Map<string, NearbyForum>();
  for (const [next] of found) if (next && !byForum.has(next.forum.id)) byForum.set(next.forum.id, next);
  return [...byForum.values()].slice(0, nearbyShown);
}
