import { formatNumber } from "@/lib/platform/time";
import type { ForumState } from "./state";
import { openTasks } from "./tasks";

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

type Checked = Parameters<typeof openTasks>[0];

/** What is open before a forum can be handed in: a task and what is missing in it. */
export type Gap = { title: string; part: string; open: string[] };

export function reviewGaps(forum: Checked, now: Date): Gap[] {
  const gaps = openTasks(forum).map(({ key, title, open }) => ({ title, part: `/${key}`, open }));
  return forum.startsAt > now
    ? gaps
    : [{ title: "Termin und Ort", part: "/ort", open: ["ein künftiger Termin"] }, ...gaps];
}

/** What not even the agency can publish: nobody could come, and nobody would be in charge. */
export const isPublishable = (forum: Pick<Checked, "startsAt" | "districts" | "title">, now: Date): boolean =>
  forum.startsAt > now && forum.districts.length > 0 && forum.title.trim() !== "";

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

/** How many will be written to when a forum is called off or moved. */
export function toldWords(count: number): string {
  if (count === 0) return "Noch ist niemand angemeldet, niemand bekommt eine E-Mail.";
  if (count === 1) return "Eine angemeldete oder wartende Person bekommt eine E-Mail.";
  return `${formatNumber(count)} angemeldete und wartende Personen bekommen eine E-Mail.`;
}
