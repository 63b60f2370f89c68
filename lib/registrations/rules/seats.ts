import type { RegistrationState } from "@/db/schema";
import { type Kept, type Kind, keptFor, keptForOthers } from "@/lib/forums/rules/places";

/** Every step a registration may take. What is not here does not happen. */
const steps: Record<RegistrationState, readonly RegistrationState[]> = {
  unconfirmed: ["confirmed", "pending_approval", "waitlisted", "cancelled"],
  pending_approval: ["confirmed", "rejected", "waitlisted", "cancelled"],
  waitlisted: ["offered", "cancelled"],
  offered: ["confirmed", "waitlisted", "cancelled", "expired"],
  confirmed: ["cancelled"],
  cancelled: [],
  rejected: [],
  expired: [],
};

/** Taken back by those in charge before the forum begins. */
const undoing: Partial<Record<RegistrationState, readonly RegistrationState[]>> = {
  cancelled: ["confirmed", "waitlisted", "pending_approval"],
  rejected: ["confirmed", "waitlisted", "pending_approval"],
};

export const mayBeUndone = (from: RegistrationState, to: RegistrationState): boolean =>
  undoing[from]?.includes(to) ?? false;

export const mayBecome = (from: RegistrationState, to: RegistrationState): boolean => steps[from].includes(to);

/** Takes part, or may still do so. */
export const isLive = (state: RegistrationState): boolean => steps[state].length > 0;

export type Places = {
  /** All that may be given out, overbooking included. Null: no limit is known. */
  capacity: number | null;
  /** Confirmed, offered, and held for those who have yet to confirm. */
  taken: number;
  waiting: number;
};

/** Free places, whoever may have them; never below zero, although a cut of the capacity can leave too many taken. */
export const freePlaces = ({ capacity, taken }: Places): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken);

/** Free places for somebody who comes now. Whoever waits comes first. */
const placesForNewcomers = (places: Places): number => (places.waiting > 0 ? 0 : freePlaces(places));

/** How many of a group get a place held: all, or those that fit if the group may be parted. */
export function placesToHold(groupSize: number, together: boolean, places: Places): number {
  const free = placesForNewcomers(places);
  if (free >= groupSize) return groupSize;
  return together ? 0 : free;
}

/**
 * Places as somebody of this kind meets them who comes now. What is kept for others is not there for them; what is kept
 * for them they get past the queue, unless somebody of their kind waits already.
 */
export function placesFor(kind: Kind, places: Places, kept: readonly Kept[], waiting: readonly Kind[]): Places {
  if (places.capacity === null || kept.length === 0) return places;
  const own = keptFor(kept, kind);
  if (
    places.waiting > 0 &&
    own > 0 &&
    !waiting.some((other) => keptFor(kept, other) > 0 && sameKept(kept, kind, other))
  )
    return { ...places, capacity: Math.min(places.capacity, places.taken + own), waiting: 0 };
  return { ...places, capacity: Math.max(0, places.capacity - keptForOthers(kept, kind)) };
}

/** Would both take from the same places kept? */
const sameKept = (kept: readonly Kept[], one: Kind, other: Kind): boolean =>
  kept.some((each) => keptFor([each], one) > 0 && keptFor([each], other) > 0);

/** Somebody in the queue, or (`unproven`) a member of a group in it who has yet to confirm the address. */
export type Waiting = Partial<Kind> & { id: string; groupId: string; groupTogether: boolean; unproven?: boolean };

const kindOf = ({ districtAgs = null, actorType = null }: Waiting): Kind => ({ districtAgs, actorType });

/**
 * Who is offered a place, in the order of the queue. A group that wants to come together is served as one, with those
 * who have yet to confirm; where it does not fit, nobody behind it is served either: small entries must not overtake it
 * for ever. A group larger than the whole forum is served one by one, or it would block the queue. Only places kept for
 * a contingent go past those who wait in front, to the first they are for. `most`: how many at once.
 */
export function nextOffers(
  queue: readonly Waiting[],
  places: Places,
  keptNow: readonly Kept[] = [],
  most = Number.POSITIVE_INFINITY,
): string[] {
  const kept = keptNow.map((each) => ({ ...each }));
  let free = freePlaces(places);
  let blocked = false;
  const chosen = new Set<string>();
  for (const person of queue) {
    if (chosen.has(person.id) || person.unproven) continue;
    const served = servedWith(person, queue, places);
    if (served.length > placesInReach(kindOf(person), kept, free, blocked)) {
      blocked = true;
      if (free <= 0 || keptForAnybody(kept) === 0) break;
      continue;
    }
    if (chosen.size > 0 && chosen.size + served.length > most) break;
    for (const member of served) {
      chosen.add(member.id);
      takeFrom(kept, kindOf(member));
    }
    free -= served.length;
  }
  return [...chosen];
}

/** Who gets a place with this person: those of the group, unless it is larger than the whole forum. */
function servedWith(person: Waiting, queue: readonly Waiting[], { capacity }: Places): readonly Waiting[] {
  if (!person.groupTogether) return [person];
  const group = queue.filter((other) => other.groupId === person.groupId);
  return capacity !== null && group.length > capacity ? [person] : group;
}

/** Behind somebody who could not be served only places kept for oneself are in reach. */
const placesInReach = (kind: Kind, kept: readonly Kept[], free: number, blocked: boolean): number =>
  blocked ? Math.min(free, keptFor(kept, kind)) : free - keptForOthers(kept, kind);

const keptForAnybody = (kept: readonly Kept[]): number => kept.reduce((sum, { free }) => sum + free, 0);

function takeFrom(kept: Kept[], kind: Kind): void {
  const own = kept.find((each) => each.free > 0 && keptFor([each], kind) > 0);
  if (own) own.free -= 1;
}

/**
 * Whether somebody who confirms now, without a place held, gets one. `missing`: how many of a group that wants to come
 * together still need a place, this person included; 1 for everybody else.
 */
export const getsPlace = (missing: number, places: Places): boolean =>
  placesToHold(places.capacity !== null && missing > places.capacity ? 1 : missing, true, places) > 0;

/** Rank as it is told to people: a range, as ranks change daily and an exact one invites bargaining. */
export function rankRange(rank: number): string {
  if (rank <= 5) return "1 bis 5";
  if (rank <= 10) return "6 bis 10";
  if (rank <= 20) return "11 bis 20";
  return "über 20";
}
