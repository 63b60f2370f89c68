import type { RegistrationState } from "@/db/schema";

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

export const mayBecome = (from: RegistrationState, to: RegistrationState): boolean => steps[from].includes(to);

/** Takes part, or may still do so. */
export const isLive = (state: RegistrationState): boolean => steps[state].length > 0;

export type Places = {
  /** Null: no limit is known. */
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

/** Somebody in the queue, or (`unproven`) a member of a group in it who has yet to confirm the address. */
export type Waiting = { id: string; groupId: string; groupTogether: boolean; unproven?: boolean };

/**
 * Who is offered a place, in the order of the queue. A group that wants to come together is served as one, with those
 * who have yet to confirm; where it does not fit, nobody behind it is served either: small entries must not overtake it
 * for ever. A group larger than the whole forum is served one by one, or it would block the queue.
 */
export function nextOffers(queue: readonly Waiting[], places: Places): string[] {
  let free = freePlaces(places);
  const chosen = new Set<string>();
  for (const person of queue) {
    if (person.unproven || chosen.has(person.id)) continue;
    const group = person.groupTogether ? queue.filter((other) => other.groupId === person.groupId) : [person];
    const served = places.capacity !== null && group.length > places.capacity ? [person] : group;
    if (served.length > free) break;
    for (const { id } of served) chosen.add(id);
    free -= served.length;
  }
  return [...chosen];
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
