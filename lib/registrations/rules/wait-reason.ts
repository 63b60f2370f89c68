import { type Kept, type Kind, keptForOthers } from "@/lib/forums/rules/places";
import { formatDateTime, formatNumber } from "@/lib/platform/time";
import { freePlaces, type Places } from "./seats";

export type WaitFacts = {
  places: Places;
  kept: readonly Kept[];
  paused: boolean;
  postponed: boolean;
  /** Are offers made without a person deciding, so near to the forum? */
  offersRun: boolean;
};

export type WaitingPerson = Kind & {
  /** How many wait in front. */
  ahead: number;
  /** People who want to come together with this one, the person included; 1 for everybody else. */
  groupSize: number;
  /** End of an open offer. */
  offerUntil: Date | null;
};

/** Why somebody still waits, in a sentence for those in charge. What stops everybody comes before what stops this person. */
export function waitReason(person: WaitingPerson, facts: WaitFacts): string {
  if (person.offerUntil) return `Hat ein Platzangebot bis ${formatDateTime(person.offerUntil)}.`;
  const rank = `Rang ${formatNumber(person.ahead + 1)}: `;
  const free = freePlaces(facts.places);
  if (facts.postponed) return `${rank}Das Forum ist verschoben, bis dahin wird kein Platz angeboten.`;
  if (facts.paused) return `${rank}Die Warteliste ist angehalten.`;
  if (free === 0) return `${rank}Alle Plätze sind vergeben.`;
  if (!facts.offersRun) return `${rank}So kurz vor dem Forum wird kein Platz mehr von selbst angeboten.`;
  const open = free - keptForOthers(facts.kept, person);
  if (open <= 0) return `${rank}Die freien Plätze sind noch für andere reserviert.`;
  if (person.groupSize > open && person.groupSize <= (facts.places.capacity ?? Number.POSITIVE_INFINITY))
    return `${rank}Die Gruppe von ${person.groupSize} Personen will zusammen kommen, frei ist gerade weniger.`;
  if (person.ahead > 0) return `${rank}Andere warten länger.`;
  return `${rank}Das nächste Platzangebot geht in wenigen Minuten hinaus.`;
}
