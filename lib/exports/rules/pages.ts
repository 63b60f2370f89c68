import { compareGerman, formatDateTimeRange } from "@/lib/platform/time";
import { byName, fullName, type ListedPerson } from "./people";

type PrintedForum = { title: string; startsAt: Date; endsAt: Date | null; place: string | null };
type Line = { nr: number; name: string; organisation: string; district: string };

/** Data of the signature list, as its template reads it. */
export type SignatureList = {
  title: string;
  forum: string;
  facts: string[];
  /** One list, without a heading, or one for each table. */
  lists: { heading: string | null; lines: Line[] }[];
};

const factsOf = ({ startsAt, endsAt, place }: PrintedForum): string[] => [
  formatDateTimeRange(startsAt, endsAt),
  place ?? "Der Ort steht noch nicht fest.",
];

/** "Müßig, Dr. Jörg": found by the last name. */
const listName = ({ title, firstName, lastName }: ListedPerson) =>
  `${lastName}, ${[title, firstName].filter(Boolean).join(" ")}`;

const line = (person: ListedPerson, index: number): Line => ({
  nr: index + 1,
  name: listName(person),
  organisation: person.organisation,
  district: person.district,
});

const WITHOUT_WISH = "Ohne Wunsch";

/** One line for each person with a place, by name; per table by the first wish, those without one last. */
export function signatureList(forum: PrintedForum, people: readonly ListedPerson[], byTable: boolean): SignatureList {
  const sorted = people.filter(({ state }) => state === "confirmed").toSorted(byName);
  const head = { title: "Unterschriftenliste", forum: forum.title, facts: factsOf(forum) };
  if (!byTable) return { ...head, lists: [{ heading: null, lines: sorted.map(line) }] };
  const tables = Map.groupBy(sorted, ({ firstWish }) => firstWish ?? WITHOUT_WISH);
  const lists = [...tables]
    .toSorted(([a], [b]) => Number(a === WITHOUT_WISH) - Number(b === WITHOUT_WISH) || compareGerman(a, b))
    .map(([heading, members]) => ({ heading, lines: members.map(line) }));
  return { ...head, lists };
}

/** Data of the name badges, as their template reads it. */
export type NameBadges = {
  title: string;
  forum: string;
  badges: { name: string; organisation: string; district: string }[];
};

export const nameBadges = (forum: PrintedForum, people: readonly ListedPerson[]): NameBadges => ({
  title: `Namensschilder: ${forum.title}`,
  forum: forum.title,
  badges: people
    .filter(({ state }) => state === "confirmed")
    .toSorted(byName)
    .map((person) => ({ name: fullName(person), organisation: person.organisation, district: person.district })),
});
