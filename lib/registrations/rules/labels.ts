import type { ActorType, Diet, RegistrationSource, RegistrationState, SupportKind, SupportState } from "@/db/schema";

/** What people read, in the order in which they choose. */
export const actorTypeLabels: Record<ActorType, string> = {
  municipality: "Kommune",
  association: "Verein oder Verband",
  organisation: "Organisation oder Träger",
  initiative: "Initiative",
  volunteer: "Freiwillig engagiert",
  other: "Sonstiges",
};

export const supportLabels: Record<SupportKind, string> = {
  signLanguage: "Gebärdensprachdolmetschen",
  captioning: "Schriftdolmetschen",
  inductionLoop: "Induktionsschleife",
  wheelchairSpace: "Rollstuhlplatz",
  assistant: "Ich komme mit Assistenzperson (sie braucht keinen eigenen Platz)",
  assistanceDog: "Ich komme mit Assistenzhund",
  materialsAhead: "Unterlagen vorab",
  largePrint: "Großdruck",
  plainLanguage: "Leichte Sprache",
  quietRoom: "Ruheraum",
  childcare: "Kinderbetreuung",
};

export const dietLabels: Record<Diet, string> = { all: "Ich esse alles", vegetarian: "Vegetarisch", vegan: "Vegan" };

export const stateLabels: Record<RegistrationState, string> = {
  unconfirmed: "Noch nicht bestätigt",
  pending_approval: "Wird geprüft",
  confirmed: "Angemeldet",
  waitlisted: "Auf der Warteliste",
  offered: "Ein Platz ist für Sie frei",
  cancelled: "Abgesagt",
  rejected: "Nicht zugelassen",
  expired: "Abgelaufen",
};

export type { RegistrationState } from "@/db/schema";

/** The same for those in charge, who read many of them: short. */
export const staffStateLabels: Record<RegistrationState, string> = {
  unconfirmed: "Nicht bestätigt",
  pending_approval: "Zu prüfen",
  confirmed: "Angemeldet",
  waitlisted: "Warteliste",
  offered: "Platz angeboten",
  cancelled: "Abgesagt",
  rejected: "Nicht zugelassen",
  expired: "Angebot abgelaufen",
};

export const sourceLabels: Record<RegistrationSource, string> = {
  online: "Formular",
  phone: "Telefon",
  letter: "Brief",
  walk_in: "Persönlich",
};

export const supportStateLabels: Record<SupportState, string> = {
  open: "offen",
  arranged: "organisiert",
  not_possible: "nicht möglich",
  done: "erledigt",
};
