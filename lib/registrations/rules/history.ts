import { staffStateLabels, supportStateLabels } from "./labels";

export type HistoryFact = {
  action: string;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
};

const words: Record<string, string> = {
  "registration.changed": "Angaben geändert",
  "registration.corrected": "Angaben berichtigt",
  "registration.address_corrected": "E-Mail-Adresse berichtigt, neuer Link verschickt",
  "registration.by_hand": "Von Hand angemeldet",
  "registration.mail_again": "Nachricht noch einmal verschickt",
  "registration.reopened": "Link noch einmal geöffnet",
  "registration.handed_over": "Platz weitergegeben",
  "registration.erased": "Personenbezogene Angaben gelöscht",
};

/** What happened, in words for those in charge: "Auf der Warteliste → Angemeldet. Grund: …" */
export function historyWords({ action, fromState, toState, reason }: HistoryFact): string {
  const why = reason && reason !== "undo" ? ` Grund: ${reason}` : "";
  if (action === "support.changed") return `Unterstützung: ${supportState(fromState)} → ${supportState(toState)}.`;
  const known = words[action];
  if (known) return `${known}${toState ? `: ${state(toState)}` : ""}.${why}`;
  if (!toState) return `Bearbeitet.${why}`;
  const steps = fromState ? `${state(fromState)} → ${state(toState)}` : `Eingegangen: ${state(toState)}`;
  return `${reason === "undo" ? "Rückgängig gemacht: " : ""}${steps}.${why}`;
}

const state = (name: string): string => (staffStateLabels as Record<string, string>)[name] ?? name;
const supportState = (name: string | null): string => (supportStateLabels as Record<string, string>)[name ?? ""] ?? "–";

/** Who did it: a name while it is known. */
export function actorWords(kind: string, name: string | null): string {
  if (kind === "staff") return name ?? "Koordination";
  return kind === "system" ? "Portal" : "Teilnehmende Person";
}
