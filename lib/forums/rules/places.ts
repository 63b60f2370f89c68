import type { Contingent } from "@/db/schema/forums";
import { berlinDay } from "@/lib/platform/time";

/** Where somebody comes from and as what; null: not known, which matches no contingent that asks for it. */
export type Kind = { districtAgs: string | null; actorType: string | null };
/** How many people of one kind. */
export type KindCount = Kind & { people: number };

export type PlaceRules = {
  /** Null: no limit is known. */
  capacity: number | null;
  /** Per cent. */
  overbooking: number;
  contingents: readonly Contingent[];
};

/** Somebody of no known kind: only places that are kept for nobody are free for them. */
export const anybody: Kind = { districtAgs: null, actorType: null };

/** All places that may be given out: the capacity and what is given out beyond it because some never come. */
export const placeLimit = ({ capacity, overbooking }: Pick<PlaceRules, "capacity" | "overbooking">): number | null =>
  capacity === null ? null : capacity + Math.floor((capacity * overbooking) / 100);

/** Is a place of this contingent for somebody of this kind? */
const fitsContingent = (contingent: Contingent, kind: Kind): boolean =>
  (contingent.districtAgs === undefined || contingent.districtAgs === kind.districtAgs) &&
  (contingent.actorType === undefined || contingent.actorType === kind.actorType);

/** Places still kept: those of contingents not yet released, less the people who have taken them. */
export type Kept = { contingent: Contingent; free: number };

/** From the day of release (Berlin, "2026-04-01") on a contingent keeps nothing. Everybody counts in one contingent only. */
export function keptPlaces(contingents: readonly Contingent[], taken: readonly KindCount[], today: string): Kept[] {
  const left = taken.map((count) => ({ ...count }));
  return contingents
    .filter(({ releasedOn }) => today < releasedOn)
    .map((contingent) => {
      let free = contingent.seats;
      for (const count of left) {
        if (!fitsContingent(contingent, count)) continue;
        const inside = Math.min(free, count.people);
        count.people -= inside;
        free -= inside;
      }
      return { contingent, free };
    });
}

/** Of the places kept, how many somebody of this kind cannot have. */
export const keptForOthers = (kept: readonly Kept[], kind: Kind): number =>
  kept.reduce((sum, { contingent, free }) => sum + (fitsContingent(contingent, kind) ? 0 : free), 0);

/** Of the places kept, how many are kept for somebody of this kind. */
export const keptFor = (kept: readonly Kept[], kind: Kind): number =>
  kept.reduce((sum, { contingent, free }) => sum + (fitsContingent(contingent, kind) ? free : 0), 0);

/** What the words on public pages are made from: all places that may be given out, and how many are not for everybody. */
export function shownPlaces(
  forum: PlaceRules & { takenByKind: readonly KindCount[] },
  at: Date,
): { capacity: number | null; kept: number } {
  const kept = keptPlaces(forum.contingents, forum.takenByKind, berlinDay(at));
  return { capacity: placeLimit(forum), kept: keptForOthers(kept, anybody) };
}
