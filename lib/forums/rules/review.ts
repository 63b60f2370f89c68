import type { ForumState } from "./state";

/** A step between draft and release, or the end. What is not here does not happen. */
export type Step =
  | "submit"
  | "withdraw"
  | "requestChanges"
  | "release"
  | "delete"
  | "changeRelease"
  | "postpone"
  | "setNewDate"
  | "cancel";

const steps: Record<Step, readonly ForumState[]> = {
  submit: ["draft", "changes_requested"],
  withdraw: ["in_review"],
  requestChanges: ["in_review"],
  release: ["draft", "in_review", "changes_requested"],
  delete: ["draft", "in_review", "changes_requested"],
  changeRelease: ["published", "postponed"],
  postpone: ["published"],
  setNewDate: ["postponed"],
  cancel: ["published", "postponed"],
};

export const mayStep = (step: Step, state: ForumState): boolean => steps[step].includes(state);

type Checked = {
  title: string;
  summary: string;
  startsAt: Date;
  venueId: string | null;
  place: string | null;
  municipalityAgs: string | null;
  capacity: number | null;
  contactName: string | null;
  contactEmail: string | null;
  organiser: string | null;
};

/** What is still open. `must`: without it nobody could announce the forum; the rest may honestly be unknown. */
export type Gap = { text: string; must: boolean };

/** What is open before a forum can be handed in, the indispensable first. */
export function reviewGaps(forum: Checked, districts: number, now: Date): Gap[] {
  const gaps: (Gap | false)[] = [
    !forum.title.trim() && { text: "Geben Sie dem Forum einen Titel.", must: true },
    !forum.summary.trim() && { text: "Sagen Sie in einem Satz, worum es geht.", must: true },
    forum.startsAt <= now && { text: "Der Termin liegt in der Vergangenheit. Legen Sie einen neuen fest.", must: true },
    districts === 0 && { text: "Wählen Sie mindestens einen Kreis.", must: true },
    !forum.contactEmail && { text: "Nennen Sie eine E-Mail-Adresse für Fragen.", must: true },
    !forum.venueId &&
      !forum.place &&
      !forum.municipalityAgs && {
        text: "Der Ort fehlt. Auf der Seite steht dann: „Der Ort wird noch bekannt gegeben.“",
        must: false,
      },
    forum.capacity === null && { text: "Die Zahl der Plätze ist nicht begrenzt.", must: false },
    !forum.venueId && {
      text: "Ohne Veranstaltungsort steht auf der Seite nichts zur Barrierefreiheit.",
      must: false,
    },
  ];
  return gaps.filter((gap) => gap !== false);
}

/** Where a forum stands and what comes next, in one sentence. */
export const stateSentences: Record<ForumState, string> = {
  draft: "Dieses Forum ist ein Entwurf. Nur Sie und alle, die es mit Ihnen betreuen, sehen es.",
  in_review: "Dieses Forum liegt der Landesagentur zur Prüfung vor.",
  changes_requested: "Die Landesagentur wünscht Änderungen. Was gemeint ist, steht unten im Austausch.",
  published:
    "Dieses Forum ist veröffentlicht. Texte ändern sich sofort, Termin, Ort und Kreise erst nach der Freigabe.",
  postponed: "Dieses Forum ist verschoben. Die Anmeldung ruht, bis ein neuer Termin feststeht.",
  cancelled: "Dieses Forum ist abgesagt. Die Seite bleibt lesbar, ändern lässt sich nichts mehr.",
  held: "Dieses Forum ist vorbei.",
  documented: "Dieses Forum ist vorbei und dokumentiert.",
  archived: "Dieses Forum ist archiviert.",
};
