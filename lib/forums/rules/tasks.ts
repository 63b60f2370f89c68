import { type AccessFacts, accessFeatures } from "@/db/schema/forums";
import type { EditableFacts } from "./editing";

/** Parts of a forum that are worked on one by one, in any order; the key is the page's address. */
export type TaskKey = "texte" | "ort" | "programm" | "anmeldung" | "barrierefreiheit" | "ansprechperson";

type Task = {
  key: TaskKey;
  title: string;
  /** What is missing, as nouns for "noch offen: …". */
  open: string[];
  /** May be left as it is. */
  optional: boolean;
  /** Something has been filled in. */
  begun: boolean;
};

type Checked = EditableFacts & { venue: { access: AccessFacts } | null };
type WithAgenda = Checked & { agendaItems: number };

/** All tasks with what is still open in each. */
export function tasksOf(forum: WithAgenda): Task[] {
  const needed = (key: TaskKey, title: string, open: (string | false)[]): Task => {
    const missing = open.filter((words) => words !== false);
    return { key, title, open: missing, optional: false, begun: true };
  };
  return [
    needed("texte", "Texte", texts(forum)),
    needed("ort", "Termin und Ort", place(forum)),
    { key: "programm", title: "Programm", open: [], optional: true, begun: forum.agendaItems > 0 },
    needed("anmeldung", "Anmeldung", registration(forum)),
    needed("barrierefreiheit", "Barrierefreiheit", access(forum)),
    needed("ansprechperson", "Ansprechperson", contact(forum)),
  ];
}

/** What must be done before a forum is handed in for review: none left, or the tasks with what is missing. */
export const openTasks = (forum: Checked): Task[] =>
  tasksOf({ ...forum, agendaItems: 0 }).filter(({ open }) => open.length > 0);

const texts = ({ title, summary }: Checked) => [!title.trim() && "Titel", !summary.trim() && "Kurzbeschreibung"];

const place = (forum: Checked) => [
  forum.districts.length === 0 && "Kreise",
  !forum.endsAt && "Ende",
  !forum.place && !forum.municipalityAgs && !forum.venueId && "Ort",
];

const registration = ({ capacity, unlimited, registrationClosesAt, startsAt }: Checked) => [
  capacity === null && !unlimited && "Zahl der Plätze",
  registrationClosesAt !== null && registrationClosesAt > startsAt && "Anmeldeschluss vor dem Beginn",
];

const access = ({ venue }: Checked) => {
  if (!venue) return ["Veranstaltungsort"];
  const unanswered = accessFeatures.filter((feature) => !venue.access[feature]).length;
  if (unanswered === 0) return [];
  return [unanswered === 1 ? "eine Angabe zum Haus" : `${unanswered} Angaben zum Haus`];
};

const contact = ({ contactName, contactEmail }: Checked) => [!contactName && "Name", !contactEmail && "E-Mail-Adresse"];
