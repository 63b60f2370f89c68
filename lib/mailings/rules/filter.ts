import type { BulkFilter, RegistrationState } from "@/db/schema";
import { formatNumber } from "@/lib/platform/time";

/** Who may be written to. An address that was never proven is not among them: it may be anybody's. */
export const writableStates = [
  "confirmed",
  "offered",
  "waitlisted",
  "pending_approval",
  "cancelled",
  "rejected",
] as const;

export const stateChoices: Record<(typeof writableStates)[number], string> = {
  confirmed: "Angemeldet",
  offered: "Hat ein Platzangebot",
  waitlisted: "Auf der Warteliste",
  pending_approval: "Wird noch geprüft",
  cancelled: "Abgesagt",
  rejected: "Nicht zugelassen",
};

/** "1 Person", "1.234 Personen" */
export const peopleWords = (count: number): string => (count === 1 ? "1 Person" : `${formatNumber(count)} Personen`);

type Candidate = {
  state: RegistrationState;
  actorType: string;
  districtAgs: string;
  firstWishId: string | null;
  emailConfirmedAt: Date | null;
  emailNormalised: string;
};

/** Is this person meant, as things stand now? */
export function isMeant(filter: BulkFilter, person: Candidate): boolean {
  const ended = person.state === "cancelled" || person.state === "rejected";
  if (!person.emailNormalised || (ended && !person.emailConfirmedAt)) return false;
  return (
    (writableStates as readonly string[]).includes(person.state) &&
    filter.states.includes(person.state) &&
    fits(filter.actorTypes, person.actorType) &&
    fits(filter.districts, person.districtAgs) &&
    fits(filter.breakouts, person.firstWishId)
  );
}

const fits = (wanted: readonly string[], value: string | null) =>
  wanted.length === 0 || (value !== null && wanted.includes(value));

export type { BulkFilter, BulkSchedule } from "@/db/schema";
