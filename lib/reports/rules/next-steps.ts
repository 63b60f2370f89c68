import { endOf, type ForumMoments } from "@/lib/forums/rules/forum";
import { type ForumState, forumState } from "@/lib/forums/rules/state";
import { addDays, formatNumber } from "@/lib/platform/time";

/** What the overview knows of a forum. */
export type ForumFacts = ForumMoments & {
  id: string;
  submittedAt: Date | null;
  changesRequestedAt: Date | null;
  documentedAt: Date | null;
  archivedAt: Date | null;
  place: string | null;
  capacity: number | null;
  taken: number;
  waiting: number;
  /** Registrations that wait for approval. */
  approvals: number;
  /** Requests for support that nobody has answered. */
  openSupport: number;
  /** A change of date, place or size that waits for its release. */
  changePending: boolean;
};

export type Step = { text: string; path: `/koordination/foren/${string}`; urgent: boolean };

type Case = { when: boolean; text: string; part?: string; urgent?: boolean };

/** Days before a forum from which a draft is late, a missing place pressing, and a half-empty hall worth a word. */
const LATE_DRAFT = 42;
const LATE_PLACE = 28;
const FEW_PEOPLE = 14;
const PRINT_LISTS = 2;
/** Days after it from which its results are missed, and then missed badly. */
const RESULTS_MISSED = 3;
const RESULTS_OVERDUE = 7;

/** What the people in charge should do next for this forum, what presses first. Empty: nothing for now. */
export function nextSteps(forum: ForumFacts, role: "coordinator" | "agency", now: Date): Step[] {
  const state = forumState(forum, now);
  return [...casesOf(state, forum, role, now)]
    .filter(({ when }) => when)
    .map(({ text, part = "", urgent = false }): Step => {
      return { text, path: `/koordination/foren/${forum.id}${part}`, urgent };
    })
    .sort((a, b) => Number(b.urgent) - Number(a.urgent));
}

function casesOf(state: ForumState, forum: ForumFacts, role: "coordinator" | "agency", now: Date): Case[] {
  const soon = (days: number) => forum.startsAt < addDays(now, days);
  switch (state) {
    case "draft":
      return [{ when: true, text: "Entwurf fertigstellen und zur Prüfung geben", urgent: soon(LATE_DRAFT) }];
    case "changes_requested":
      return [{ when: true, text: "Änderungswünsche der Agentur bearbeiten", part: "/pruefung", urgent: true }];
    case "in_review":
      return [{ when: role === "agency", text: "Forum prüfen", part: "/pruefung", urgent: soon(LATE_DRAFT) }];
    case "postponed":
      return [{ when: true, text: "Neuen Termin festlegen", urgent: true }];
    case "published":
      return [...requests(forum, role, soon), ...seats(forum, soon)];
    case "held":
      return [results(forum, now)];
    default:
      return [];
  }
}

function requests(forum: ForumFacts, role: string, soon: (days: number) => boolean): Case[] {
  const { approvals, openSupport, changePending, place } = forum;
  return [
    {
      when: approvals > 0,
      text: approvals === 1 ? "1 Anmeldung zulassen oder ablehnen" : `${approvals} Anmeldungen zulassen oder ablehnen`,
      part: "/teilnehmende",
      urgent: true,
    },
    {
      when: openSupport > 0,
      text:
        openSupport === 1
          ? "1 Bitte um Unterstützung beantworten"
          : `${openSupport} Bitten um Unterstützung beantworten`,
      part: "/unterstuetzung",
      urgent: true,
    },
    { when: changePending && role === "agency", text: "Änderung prüfen", part: "/pruefung", urgent: true },
    { when: place === null, text: "Ort festlegen", urgent: soon(LATE_PLACE) },
    { when: soon(PRINT_LISTS), text: "Unterschriftenliste und Namensschilder drucken", part: "/ausgeben" },
  ];
}

function seats({ capacity, taken, waiting }: ForumFacts, soon: (days: number) => boolean): Case[] {
  if (!capacity) return [];
  const level = fillLevel(taken, capacity);
  const words = `${formatNumber(taken)} von ${formatNumber(capacity)} Plätzen belegt`;
  return [
    {
      when: level === 100 && waiting > 0,
      text: `Ausgebucht, ${formatNumber(waiting)} auf der Warteliste: Gibt es mehr Plätze?`,
      part: "/teilnehmende",
    },
    { when: level === 80, text: `Fast voll: ${words}`, part: "/teilnehmende" },
    {
      when: soon(FEW_PEOPLE) && taken * 3 < capacity,
      text: `Erst ${words}: Laden Sie noch einmal ein`,
      part: "/teilnehmende",
    },
  ];
}

function results(forum: ForumFacts, now: Date): Case {
  const missed = addDays(endOf(forum), RESULTS_MISSED) <= now;
  const overdue = addDays(endOf(forum), RESULTS_OVERDUE) <= now;
  const since = overdue ? "seit mehr als einer Woche" : "seit drei Tagen";
  return { when: missed, text: `Ergebnisse veröffentlichen: Das Forum ist ${since} vorbei`, urgent: overdue };
}

export const fillLevels = [50, 80, 100] as const;
export type FillLevel = (typeof fillLevels)[number];

/** The highest of 50, 80 and 100 per cent that is reached; null below. */
export const fillLevel = (taken: number, capacity: number): FillLevel | null =>
  fillLevels.findLast((level) => taken * 100 >= level * capacity) ?? null;
