import { expect, it } from "vitest";
import { accessFeatures } from "@/db/schema/forums";
import { addHours, parseWallTime } from "@/lib/platform/time";
import { openTasks, tasksOf } from "./tasks";

type Facts = Parameters<typeof tasksOf>[0];

const startsAt = parseWallTime("2027-04-12T14:00");
const answered = Object.fromEntries(accessFeatures.map((feature) => [feature, "unknown"]));
const complete = {
  title: "Fachforum",
  summary: "Worum es geht.",
  startsAt,
  endsAt: addHours(startsAt, 3),
  place: "Korbach",
  municipalityAgs: null,
  venueId: null,
  venue: { access: answered },
  districts: ["06635"],
  capacity: 60,
  unlimited: false,
  registrationClosesAt: null,
  contactName: "Koordination",
  contactEmail: "koordination@example.org",
  agendaItems: 0,
} as unknown as Facts;

const open = (facts: Partial<Facts>) =>
  openTasks({ ...complete, ...facts }).map((task) => `${task.key}: ${task.open.join(", ")}`);

it("lets a complete forum be handed in; a programme may follow", () => {
  expect(openTasks(complete)).toEqual([]);
  expect(tasksOf(complete).find(({ key }) => key === "programm")).toMatchObject({ optional: true, begun: false });
});

it.each<[Partial<Facts>, string[]]>([
  [{ summary: " " }, ["texte: Kurzbeschreibung"]],
  [{ place: null }, ["ort: Ort"]],
  [{ place: null, municipalityAgs: "06635015" }, []],
  [{ districts: [], endsAt: null }, ["ort: Kreise, Ende"]],
  [{ capacity: null }, ["anmeldung: Zahl der Plätze"]],
  [{ capacity: null, unlimited: true }, []],
  [{ registrationClosesAt: addHours(startsAt, 1) }, ["anmeldung: Anmeldeschluss vor dem Beginn"]],
  [{ registrationClosesAt: startsAt }, []],
  [{ venue: null }, ["barrierefreiheit: Veranstaltungsort"]],
  [{ venue: { access: { ...answered, lift: undefined } as never } }, ["barrierefreiheit: eine Angabe zum Haus"]],
  [{ venue: { access: {} } }, ["barrierefreiheit: 8 Angaben zum Haus"]],
  [{ contactName: null, contactEmail: null }, ["ansprechperson: Name, E-Mail-Adresse"]],
])("says what is missing: %#", (facts, expected) => {
  expect(open(facts)).toEqual(expected);
});
