import type { ExtraQuestion, RegistrationState } from "@/db/schema";
import type { Cell, Table } from "@/lib/platform/spreadsheet";
import { actorTypeLabels, dietLabels, supportLabels } from "@/lib/registrations/rules/labels";
import { byName, type ListedPerson, type SupportedPerson } from "./people";

type Column<Row> = { label: string; width: number; value: (row: Row) => Cell };

/** The states as those read them who run the forum. */
const stateWords: Record<RegistrationState, string> = {
  unconfirmed: "E-Mail nicht bestätigt",
  pending_approval: "Wartet auf Zulassung",
  confirmed: "Angemeldet",
  waitlisted: "Warteliste",
  offered: "Platz angeboten",
  cancelled: "Abgesagt",
  rejected: "Nicht zugelassen",
  expired: "Abgelaufen",
};

const attendanceWords = { unknown: "", present: "Anwesend", excused: "Entschuldigt", absent: "Nicht gekommen" };
const yesNo = (value: boolean) => (value ? "ja" : "nein");

const contactColumns: Column<
  Pick<ListedPerson, "lastName" | "firstName" | "title" | "email" | "phone" | "organisation">
>[] = [
  { label: "Nachname", width: 20, value: (row) => row.lastName },
  { label: "Vorname", width: 16, value: (row) => row.firstName },
  { label: "Titel", width: 10, value: (row) => row.title },
  { label: "E-Mail-Adresse", width: 30, value: (row) => row.email },
  { label: "Telefon", width: 18, value: (row) => row.phone },
  { label: "Organisation oder Kommune", width: 30, value: (row) => row.organisation },
];

const roleColumns: Column<ListedPerson>[] = [
  { label: "Funktion", width: 20, value: (row) => row.position },
  { label: "Kommt als", width: 22, value: (row) => actorTypeLabels[row.actorType] },
  { label: "Kreis", width: 26, value: (row) => row.district },
];

const wishColumns: Column<ListedPerson>[] = [
  { label: "Erster Wunsch", width: 26, value: (row) => row.firstWish },
  { label: "Zweiter Wunsch", width: 26, value: (row) => row.secondWish },
  { label: "Verpflegung", width: 16, value: (row) => row.diet && dietLabels[row.diet] },
  { label: "Hinweis zur Verpflegung", width: 26, value: (row) => row.dietNote },
];

const exchangeColumns = (topics: ReadonlyMap<string, string>): Column<ListedPerson>[] => [
  { label: "Braucht", width: 36, value: (row) => row.needs },
  { label: "Bringt mit", width: 36, value: (row) => row.offers },
  { label: "Themen", width: 30, value: (row) => row.topics.map((slug) => topics.get(slug) ?? slug).join(", ") },
];

const consentColumns: Column<ListedPerson>[] = [
  { label: "Liste der Teilnehmenden erlaubt", width: 18, value: (row) => yesNo(row.listOptIn) },
  { label: "Weitere Einladungen erlaubt", width: 18, value: (row) => yesNo(row.invitationsOptIn) },
];

const timeColumns: Column<ListedPerson>[] = [
  { label: "Formular geschickt", width: 17, value: (row) => row.createdAt },
  { label: "E-Mail-Adresse bestätigt", width: 17, value: (row) => row.emailConfirmedAt },
  { label: "Platz erhalten", width: 17, value: (row) => row.confirmedAt },
  { label: "Beendet", width: 17, value: (row) => row.endedAt },
  { label: "Anwesenheit", width: 16, value: (row) => attendanceWords[row.attendance] },
];

/**
 * All registrations with all that was said, one column per extra question. A question that was reworded has a column
 * for each wording: the answers were given to different questions.
 */
export function participantsTable(
  people: readonly ListedPerson[],
  { questions, topics }: { questions: readonly ExtraQuestion[]; topics: ReadonlyMap<string, string> },
): Table {
  const columns: Column<ListedPerson>[] = [
    ...contactColumns,
    ...roleColumns,
    { label: "Stand", width: 20, value: (row) => stateWords[row.state] },
    { label: "Gruppe", width: 10, value: groupNames(people) },
    ...wishColumns,
    ...questionColumns(people, questions),
    ...exchangeColumns(topics),
    ...consentColumns,
    ...timeColumns,
  ];
  return tableOf(columns, people.toSorted(byName));
}

const questionKey = ({ id, label }: ExtraQuestion) => `${id}\n${label}`;

function questionColumns(people: readonly ListedPerson[], asked: readonly ExtraQuestion[]): Column<ListedPerson>[] {
  const answered = people.flatMap(({ answers }) => answers.map(({ question }) => question));
  const all = new Map([...asked, ...answered].map((question) => [questionKey(question), question]));
  return [...all].map(([key, { label }]) => ({
    label,
    width: 26,
    value: ({ answers }) => {
      const value = answers.find(({ question }) => questionKey(question) === key)?.value;
      return [value ?? []].flat().join(", ");
    },
  }));
}

/** Groups of two and more get a number, in the order of their first member; people on their own get none. */
function groupNames(people: readonly ListedPerson[]): (row: ListedPerson) => Cell {
  const sizes = Map.groupBy(people, ({ groupId }) => groupId);
  const shared = people.toSorted(byName).filter(({ groupId }) => (sizes.get(groupId)?.length ?? 0) > 1);
  const numbers = new Map([...new Set(shared.map(({ groupId }) => groupId))].map((id, index) => [id, index + 1]));
  return ({ groupId }) => numbers.get(groupId) ?? null;
}

/** What people need, in a file of its own: it is for fewer eyes, and is deleted earlier. */
export const supportTable = (people: readonly SupportedPerson[]): Table =>
  tableOf<SupportedPerson>(
    [
      ...contactColumns,
      { label: "Stand", width: 20, value: (row) => stateWords[row.state] },
      { label: "Unterstützung", width: 50, value: (row) => row.kinds.map((kind) => supportLabels[kind]).join(", ") },
      { label: "Hinweis", width: 50, value: (row) => row.note },
      { label: "Einwilligung", width: 17, value: (row) => row.consentedAt },
    ],
    people.toSorted(byName),
  );

const tableOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  columns: columns.map(({ label, width }) => ({ label, width })),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
});
