import type { CriticalChanges } from "@/db/schema/forums";
import { addDays, formatDateTimeRange, formatNumber } from "@/lib/platform/time";
import { LONGEST_FORUM_DAYS } from "./forum";

/** What of a forum waits for a release when it changes. */
export type CriticalFacts = {
  startsAt: Date;
  endsAt: Date | null;
  place: string | null;
  municipalityAgs: string | null;
  venueId: string | null;
  capacity: number | null;
  districts: string[];
};

/** The facts as they will be once the change is released. */
export function withChanges<Facts extends CriticalFacts>(current: Facts, changes: CriticalChanges): Facts {
  const { startsAt, endsAt, ...rest } = changes;
  return {
    ...current,
    ...rest,
    ...(startsAt ? { startsAt: new Date(startsAt) } : {}),
    ...(endsAt === undefined ? {} : { endsAt: endsAt ? new Date(endsAt) : null }),
  };
}

export type ChangeProblem =
  | "no_new_date"
  | "in_past"
  | "ends_before_start"
  | "too_long"
  | "below_taken"
  | "no_district";

/** What speaks against a change at the moment of its release: much may have happened since it was proposed. */
export function changeProblem(
  current: CriticalFacts,
  changes: CriticalChanges,
  { taken, postponed, now }: { taken: number; postponed: boolean; now: Date },
): ChangeProblem | null {
  const next = withChanges(current, changes);
  if (postponed && !changes.startsAt) return "no_new_date";
  if (changes.startsAt && next.startsAt <= now) return "in_past";
  if (next.endsAt && next.endsAt <= next.startsAt) return "ends_before_start";
  if (next.endsAt && next.endsAt > addDays(next.startsAt, LONGEST_FORUM_DAYS)) return "too_long";
  if (next.districts.length === 0) return "no_district";
  return changes.capacity != null && changes.capacity < taken ? "below_taken" : null;
}

/** Whether those registered must hear of it: when or where they have to be is different. Decides about SEQUENCE, too. */
export const concernsRegistered = (changes: CriticalChanges): boolean =>
  (["startsAt", "endsAt", "place", "municipalityAgs", "venueId"] as const).some((field) => field in changes);

/** Names for the keys in a change. What has no name any more is shown as such. */
export type ChangeNames = { districts: Map<string, string>; venues: Map<string, string>; towns: Map<string, string> };

export type Difference = { label: string; from: string; to: string };

/** What changes, field by field, in words. */
export function differences(current: CriticalFacts, changes: CriticalChanges, names: ChangeNames): Difference[] {
  const next = withChanges(current, changes);
  const words = (facts: CriticalFacts): [string, string][] => [
    ["Termin", formatDateTimeRange(facts.startsAt, facts.endsAt)],
    ["Veranstaltungsort", nameOf(names.venues, facts.venueId)],
    ["Stadt oder Gemeinde", nameOf(names.towns, facts.municipalityAgs)],
    ["Ort in Worten", facts.place ?? "nicht angegeben"],
    ["Plätze", facts.capacity === null ? "nicht begrenzt" : formatNumber(facts.capacity)],
    ["Kreise", facts.districts.map((ags) => nameOf(names.districts, ags)).join(", ")],
  ];
  const before = new Map(words(current));
  return words(next)
    .map(([label, to]) => ({ label, from: before.get(label) ?? "", to }))
    .filter(({ from, to }) => from !== to);
}

const nameOf = (names: Map<string, string>, key: string | null): string =>
  key === null ? "nicht angegeben" : (names.get(key) ?? "nicht mehr vorhanden");
