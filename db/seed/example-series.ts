import { addDays, addMinutes, berlinDay, berlinHour } from "../../lib/platform/time";
import { exampleDays } from "./example-days";
import { type ExampleForum, exampleForums } from "./example-forums";
import { addExamplePeople } from "./example-people";
import { addForum, ensureSeries, type NewForum, type NewSeries } from "./forums";
import type { SeedTx } from "./seed-tx";
import { settings } from "./settings";

const audience =
  "Koordinierungskräfte der Kommunen, Vertreterinnen und Vertreter von Verbänden, Organisationen und Initiativen, freiwillig Engagierte";

const exampleSeries = (now: Date): NewSeries => ({
  slug: "beispiel-gemeinsam-engagiert",
  title: "Aktiv vor Ort: Gemeinsam engagiert",
  subtitle: "Beispiel einer Veranstaltungsreihe",
  summary:
    "Beispiel: Halbtägige, kostenfreie Fachforen in den Regionen. Wer sich engagiert und wer Engagement koordiniert, lernt sich kennen und verabredet gemeinsame Schritte.",
  body: [
    "**Diese Reihe ist ein Beispiel.** Sie zeigt, was das Portal kann. Orte, Zeiten und Menschen sind erfunden.",
    "Jedes Forum gilt für zwei Nachbarkreise. Am Anfang steht die Frage, wo die Region steht. Dann stellen sich Projekte vor, und an Tischen arbeiten Sie an Themen, die Sie selbst mitbringen. Am Ende stehen Verabredungen: wer was bis wann macht.",
  ].join("\n\n"),
  audience,
  year: Number(berlinDay(now).slice(0, 4)),
  organiser: settings.agencyName,
  partners: settings.partners,
  agenda: [
    { kind: "welcome", from: 0, to: 10, title: "Begrüßung" },
    { kind: "talk", from: 10, to: 40, title: "Gesprächsrunde: Wo steht unsere Region?" },
    { kind: "input", from: 40, to: 60, title: "Kurze Impulse aus den Kreisen" },
    { kind: "project", from: 60, to: 85, title: "Projekte aus den Kommunen stellen sich vor" },
    { kind: "break", from: 85, to: 100, title: "Pause" },
    { kind: "breakouts", from: 100, to: 155, title: "World Café" },
    { kind: "closing", from: 155, to: 180, title: "Ergebnisse und Verabredungen" },
  ],
  isExample: true,
  publishedAt: addDays(now, -120),
});

export async function seedExamples(tx: SeedTx, now: Date, secret: string): Promise<void> {
  const series = await ensureSeries(tx, exampleSeries(now));
  const nextDay = exampleDays(now);
  for (const [index, example] of exampleForums.entries()) {
    const startsAt = nextDay(example.inDays);
    const publishedAt = addDays(startsAt < now ? startsAt : now, -30);
    const forum = await addForum(tx, series, forumOf(example, index + 1, startsAt, publishedAt, now));
    if (!forum) continue;
    await addExamplePeople(
      tx,
      {
        forumId: forum.id,
        districts: example.districts,
        confirmed: example.confirmed,
        waitlisted: example.waitlisted ?? 0,
        wishes: forum.breakoutIds.map((breakoutId, table) => ({
          breakoutId,
          people: example.tables?.[table]?.wished ?? 0,
        })),
        from: publishedAt,
        to: addDays(publishedAt, 28),
      },
      secret,
    );
  }
}

function forumOf(example: ExampleForum, number: number, startsAt: Date, publishedAt: Date, now: Date): NewForum {
  const { name, town, venue } = example;
  return {
    facts: {
      slug: example.slug,
      number,
      title: `Fachforum ${name}`,
      summary: `Beispiel: Was braucht freiwilliges Engagement in ${name}, was gibt es schon, und was gelingt zusammen besser?`,
      body: body(example),
      audience,
      startsAt,
      endsAt: addMinutes(startsAt, 180),
      place: town.name,
      municipalityAgs: town.ags,
      organiser: settings.agencyName,
      contactName: "Beispiel-Koordination (erfundene Ansprechstelle)",
      contactEmail: "koordination@example.org",
      capacity: example.capacity,
      registrationOpensAt: example.opensInDays ? berlinHour(now, example.opensInDays, 9) : null,
      // Midnight: the seventh day before the forum is the last one.
      registrationClosesAt: berlinHour(startsAt, -6, 0),
      supportUntil: berlinDay(addDays(startsAt, -21)),
      cateringOffered: example.catering ?? false,
      childcareOffered: example.childcare ?? false,
      extraQuestions: example.questions ?? [],
      publishedAt,
      postponedAt: example.state === "postponed" ? addDays(now, -3) : null,
      cancelledAt: example.state === "cancelled" ? addDays(now, -3) : null,
      cancelReason: example.state === "cancelled" ? "Beispiel: Der Saal steht nicht mehr zur Verfügung." : null,
      isExample: true,
    },
    districts: example.districts,
    venue: venue
      ? {
          ...venue,
          town: town.name,
          arrival:
            "Haltestelle „Beispielplatz“, 4 Minuten zu Fuß auf ebenem Weg. Linien und Abfahrtszeiten fehlen hier, weil der Ort ein Beispiel ist.",
        }
      : undefined,
    agenda: agenda(startsAt, example.tables !== undefined),
    breakouts: example.tables?.map(({ wished: _, ...table }) => table),
  };
}

function body({ name, tables }: ExampleForum): string {
  return [
    "**Dieses Forum ist ein Beispiel.** Ort, Zeit, Ansprechstelle und Angemeldete sind erfunden. Sie können die Anmeldung ausprobieren.",
    `Menschen aus Kommunen, Vereinen, Organisationen und Initiativen in ${name} kommen für einen Nachmittag zusammen.`,
    "- Sie lernen die Menschen kennen, die nebenan an denselben Fragen arbeiten.\n- Sie sagen, was Sie brauchen und was Sie mitbringen.\n- Sie verabreden, was Sie gemeinsam angehen.",
    tables
      ? "Für das World Café wünschen Sie sich bei der Anmeldung einen Tisch. Nach 25 Minuten wechseln Sie einmal."
      : "Die Teilnahme ist kostenfrei. Vorwissen brauchen Sie nicht.",
  ].join("\n\n");
}

function agenda(startsAt: Date, withTables: boolean): NewForum["agenda"] {
  const item = (from: number, to: number) => ({
    startsAt: addMinutes(startsAt, from),
    endsAt: addMinutes(startsAt, to),
  });
  return [
    { ...item(0, 10), kind: "welcome", title: "Begrüßung", host: "Beispiel-Moderation" },
    {
      ...item(10, 40),
      kind: "talk",
      title: "Gesprächsrunde: Wo steht unsere Region?",
      description: "Mit beiden Kreisverwaltungen, einem Verein und einer Initiative.",
    },
    { ...item(40, 60), kind: "input", title: "Kurze Impulse aus beiden Kreisen" },
    { ...item(60, 85), kind: "project", title: "Zwei Projekte aus den Kommunen stellen sich vor" },
    { ...item(85, 100), kind: "break", title: "Pause" },
    withTables
      ? { ...item(100, 155), kind: "breakouts", title: "World Café an vier Tischen" }
      : { ...item(100, 155), kind: "talk", title: "Offene Runde: Was wir zusammen angehen" },
    { ...item(155, 180), kind: "closing", title: "Ergebnisse und Verabredungen" },
  ];
}
