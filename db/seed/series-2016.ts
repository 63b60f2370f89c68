import { parseWallTime } from "../../lib/platform/time";
import { addForum, ensureSeries, type NewForum, type NewSeries } from "./forums";
import type { SeedTx } from "./seed-tx";
import { settings } from "./settings";

/*
 * What is known of the real series, and nothing else. Venues, the end of no. 3, its place, the topics of its tables and
 * all other forums are not known: they stay empty, and the pages say so. Do not fill gaps here without a source.
 */

/** Not known either; early enough for the first forum to be open on 20 March 2016. */
const publishedAt = parseWallTime("2016-03-01T00:00");

const series2016: NewSeries = {
  slug: "engagiert-fuer-fluechtlinge-2016",
  title: "Aktiv vor Ort: Engagiert für Flüchtlinge",
  subtitle: "Regionale Fachforen 2016",
  summary:
    "Regionale Fachforen, um das freiwillige Engagement mit Geflüchteten zu organisieren, zu koordinieren und zu vernetzen.",
  body: [
    "Die Teilnehmenden lernen sich kennen, tauschen sich über Bedarf, Interessen und Sichtweisen aus und entwickeln gemeinsame Lösungen für ihre Region.",
    "Belegt sind bisher das erste und das dritte Forum. Angaben zu den anderen Foren liegen nicht vor. Was über ein Forum nicht bekannt ist, steht auf seiner Seite als nicht bekannt.",
  ].join("\n\n"),
  audience:
    "Koordinierungskräfte der Kommunen für die Arbeit mit Geflüchteten; Vertreterinnen und Vertreter von Verbänden, Organisationen und Initiativen, die für Arbeitskreise und Projekte verantwortlich sind",
  year: 2016,
  organiser: settings.agencyName,
  partners: settings.partners,
  source: "Pressemitteilung; Website des Rheingau-Taunus-Kreises; Bericht auf seknews.de vom 17. Juni 2016",
  publishedAt,
};

const forums: NewForum[] = [
  {
    facts: {
      slug: "2016-rheingau-taunus-limburg-weilburg",
      number: 1,
      title: "Fachforum Rheingau-Taunus und Limburg-Weilburg",
      summary:
        "Verantwortliche aus Kommunen und Organisationen lernen sich kennen, vergleichen ihren Bedarf und finden Lösungen für die Region.",
      startsAt: parseWallTime("2016-04-12T14:00"),
      endsAt: parseWallTime("2016-04-12T17:00"),
      place: "Taunusstein-Hahn",
      municipalityAgs: "06439015",
      source: "Pressemitteilung; Website des Rheingau-Taunus-Kreises",
      publishedAt,
    },
    districts: ["06439", "06533"],
    agenda: [],
  },
  {
    facts: {
      slug: "2016-waldeck-frankenberg-schwalm-eder",
      number: 3,
      title: "Fachforum Waldeck-Frankenberg und Schwalm-Eder",
      summary: "Wo stehen die beiden Kreise? Gespräch, kurze Impulse, Projekte aus den Kommunen und ein World Café.",
      body: "Durch das Forum führt eine Moderation.",
      startsAt: parseWallTime("2016-06-29T14:00"),
      source: "Bericht auf seknews.de vom 17. Juni 2016",
      publishedAt,
    },
    districts: ["06635", "06634"],
    agenda: [
      { kind: "talk", title: "Gesprächsrunde zum Auftakt: Wo stehen die beiden Kreise?" },
      { kind: "input", title: "Kurze Impulse beider Kreise" },
      { kind: "project", title: "Projekte aus den Kommunen" },
      { kind: "breakouts", title: "World Café an vier Tischen" },
    ],
  },
];

export async function seedSeries2016(tx: SeedTx): Promise<void> {
  const row = await ensureSeries(tx, series2016);
  for (const forum of forums) await addForum(tx, row, forum);
}
