import type { AccessFacts } from "../schema/forums";
import type { ExtraQuestion } from "../schema/series";
import type { NewBreakout } from "./forums";

/** An example in days from now; everything else follows from it in example-series.ts. */
export type ExampleForum = {
  slug: string;
  inDays: number;
  name: string;
  districts: readonly [string, string];
  town: { ags: string; name: string };
  /** Null: not found yet, as is often the case. */
  venue: { name: string; street: string; postcode: string; access: AccessFacts; accessNote?: string } | null;
  capacity: number | null;
  confirmed: number;
  waitlisted?: number;
  /** Wishes per table, for the forum that has tables. */
  tables?: readonly (NewBreakout & { wished: number })[];
  opensInDays?: number;
  state?: "postponed" | "cancelled";
  catering?: boolean;
  childcare?: boolean;
  questions?: ExtraQuestion[];
};

const open: AccessFacts = {
  stepFree: "yes",
  lift: "yes",
  accessibleToilet: "yes",
  accessibleParking: "yes",
  inductionLoop: "yes",
  assistanceDogs: "yes",
  quietRoom: "unknown",
  seating: "yes",
};
const old: AccessFacts = {
  stepFree: "yes",
  lift: "no",
  accessibleToilet: "no",
  accessibleParking: "unknown",
  inductionLoop: "no",
  assistanceDogs: "yes",
  quietRoom: "unknown",
  seating: "yes",
};
const unclear: AccessFacts = { stepFree: "yes", accessibleToilet: "yes", lift: "unknown", inductionLoop: "unknown" };

const questions: ExtraQuestion[] = [
  {
    id: "anreise",
    kind: "oneOf",
    label: "Wie kommen Sie zum Forum?",
    options: ["Bus oder Bahn", "Fahrrad oder zu Fuß", "Auto", "Ich suche eine Fahrgemeinschaft"],
  },
  { id: "stellwand", kind: "yesNo", label: "Möchten Sie Ihr Projekt an einer Stellwand zeigen?" },
  { id: "frage", kind: "longText", label: "Welche Frage möchten Sie in der Gesprächsrunde stellen?" },
];

const tables = [
  { title: "Tisch 1", topic: "Sprache und Begegnung", host: "Tischleitung Beispiel", seats: 12, wished: 4 },
  { title: "Tisch 2", topic: "Wege in Arbeit und Ausbildung", host: "Tischleitung Beispiel", seats: 5, wished: 4 },
  { title: "Tisch 3", topic: "Wohnen und Nachbarschaft", host: "Tischleitung Beispiel", seats: 12, wished: 2 },
  { title: "Tisch 4", topic: "Ehrenamt gewinnen und koordinieren", host: "Tischleitung Beispiel", seats: 4, wished: 4 },
];

/** In the order of their dates, which gives them their numbers. Real towns; everything in them is invented. */
export const exampleForums: readonly ExampleForum[] = [
  {
    slug: "beispiel-giessen-wetterau",
    inDays: -40,
    name: "Gießen und Wetterau",
    districts: ["06531", "06440"],
    town: { ags: "06531005", name: "Gießen" },
    venue: { name: "Beispielsaal am Bahnhof", street: "Beispielstraße 7", postcode: "35390", access: open },
    capacity: 30,
    confirmed: 26,
  },
  {
    slug: "beispiel-marburg-biedenkopf-lahn-dill",
    inDays: 17,
    name: "Marburg-Biedenkopf und Lahn-Dill",
    districts: ["06534", "06532"],
    town: { ags: "06534014", name: "Marburg" },
    venue: {
      name: "Beispielhaus Oberstadt",
      street: "Beispielgasse 3",
      postcode: "35037",
      access: old,
      accessNote:
        "Der Saal liegt im Erdgeschoss. Die barrierefreie Toilette ist im Nachbarhaus, etwa 60 Meter entfernt.",
    },
    capacity: 24,
    confirmed: 24,
    waitlisted: 5,
  },
  {
    slug: "beispiel-schwalm-eder-waldeck-frankenberg",
    inDays: 24,
    name: "Schwalm-Eder und Waldeck-Frankenberg",
    districts: ["06634", "06635"],
    town: { ags: "06634005", name: "Fritzlar" },
    venue: { name: "Beispielhalle Fritzlar", street: "Beispielweg 12", postcode: "34560", access: unclear },
    capacity: 30,
    confirmed: 28,
  },
  {
    slug: "beispiel-fulda-vogelsberg",
    inDays: 46,
    name: "Fulda und Vogelsberg",
    districts: ["06631", "06535"],
    town: { ags: "06535001", name: "Alsfeld" },
    venue: { name: "Beispielhaus Alsfeld", street: "Beispielplatz 2", postcode: "36304", access: old },
    capacity: 40,
    confirmed: 6,
    state: "postponed",
  },
  {
    slug: "beispiel-rheingau-taunus-limburg-weilburg",
    inDays: 53,
    name: "Rheingau-Taunus und Limburg-Weilburg",
    districts: ["06439", "06533"],
    town: { ags: "06439015", name: "Taunusstein" },
    venue: {
      name: "Beispielhalle Taunusstein",
      street: "Beispielstraße 1",
      postcode: "65232",
      access: open,
      accessNote: "Rollstuhlplätze sind in allen Reihen möglich. Am Eingang hilft Ihnen jemand, wenn Sie klingeln.",
    },
    capacity: 40,
    confirmed: 14,
    tables,
    catering: true,
    questions,
  },
  {
    slug: "beispiel-darmstadt-darmstadt-dieburg",
    inDays: 58,
    name: "Darmstadt und Darmstadt-Dieburg",
    districts: ["06411", "06432"],
    town: { ags: "06432004", name: "Dieburg" },
    venue: { name: "Beispielsaal Dieburg", street: "Beispielallee 5", postcode: "64807", access: unclear },
    capacity: 40,
    confirmed: 0,
    state: "cancelled",
  },
  {
    slug: "beispiel-bergstrasse-odenwald",
    inDays: 67,
    name: "Bergstraße und Odenwald",
    districts: ["06431", "06437"],
    town: { ags: "06431002", name: "Bensheim" },
    venue: { name: "Beispielforum Bensheim", street: "Beispielring 20", postcode: "64625", access: open },
    capacity: 50,
    confirmed: 9,
    childcare: true,
    catering: true,
  },
  {
    slug: "beispiel-hersfeld-rotenburg-werra-meissner",
    inDays: 81,
    name: "Hersfeld-Rotenburg und Werra-Meißner",
    districts: ["06632", "06636"],
    town: { ags: "06632002", name: "Bad Hersfeld" },
    venue: null,
    capacity: 40,
    confirmed: 3,
  },
  {
    slug: "beispiel-kassel",
    inDays: 95,
    name: "Stadt und Landkreis Kassel",
    districts: ["06611", "06633"],
    town: { ags: "06611000", name: "Kassel" },
    venue: { name: "Beispielzentrum Kassel", street: "Beispielufer 9", postcode: "34117", access: open },
    capacity: 60,
    confirmed: 0,
    opensInDays: 30,
  },
];
