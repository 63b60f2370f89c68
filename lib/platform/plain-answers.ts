import { NextResponse } from "next/server";
import { type PlainPage, plainPage } from "./plain-page";

/** What every plain answer carries: the security headers with this answer's nonce, and the request's id. */
export interface Envelope {
  headers: Readonly<Record<string, string>>;
  nonce: string;
  requestId: string;
}

type Words = Pick<PlainPage, "title" | "paragraphs">;

const FOREIGN: Words = {
  title: "Diese Eingabe können wir nicht annehmen",
  paragraphs: [
    "Der Browser hat nicht mitgeteilt, dass die Eingabe von dieser Website kommt. Zum Schutz vor Missbrauch nehmen wir sie dann nicht an. Es wurde nichts gespeichert.",
    "Bitte öffnen Sie die Seite noch einmal und senden Sie das Formular von dort ab. Hilft das nicht, kann eine Erweiterung Ihres Browsers die Ursache sein.",
  ],
};

const TOO_LARGE: Words = {
  title: "Diese Eingabe ist zu groß",
  paragraphs: [
    "Es wurde nichts gespeichert. Bitte gehen Sie im Browser einen Schritt zurück und kürzen Sie Ihre Texte.",
  ],
};

const AWAY: Words = {
  title: "Wir sind gleich wieder da",
  paragraphs: [
    "Das Portal ist gerade nicht erreichbar, der Fehler liegt bei uns. Bitte laden Sie die Seite in einer Minute noch einmal.",
    "Bestätigte Anmeldungen und Plätze bleiben erhalten.",
  ],
};

const AWAY_WITH_FORM: Words = {
  title: "Ihre Eingabe ist noch nicht gespeichert",
  paragraphs: [
    "Das Portal ist gerade nicht erreichbar, der Fehler liegt bei uns. Ihre Angaben sind auf dieser Seite noch vorhanden: Lassen Sie sie bitte offen und senden Sie in einer Minute noch einmal.",
  ],
};

const HOME = { href: "/", label: "Zur Startseite" };

export function refuseForeign(envelope: Envelope): NextResponse {
  return page(403, envelope, { ...FOREIGN, link: HOME });
}

export function refuseTooLarge(envelope: Envelope): NextResponse {
  return page(413, envelope, { ...TOO_LARGE, link: HOME });
}

/** Seconds after which it is worth asking again. */
const RETRY_AFTER = "10";

/** 503 while the database is away. A posted form comes back complete, with a button that sends it again. */
export async function answerAway(envelope: Envelope, request: Request, action: string): Promise<NextResponse> {
  const fields = request.method === "POST" ? await textFields(request) : [];
  const words = fields.length > 0 ? { ...AWAY_WITH_FORM, retry: { action, fields } } : AWAY;
  const response = page(503, envelope, words);
  response.headers.set("Retry-After", RETRY_AFTER);
  return response;
}

async function textFields(request: Request): Promise<[string, string][]> {
  try {
    const form = await request.formData();
    return [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  } catch {
    return [];
  }
}

function page(
  status: number,
  { headers, nonce, requestId }: Envelope,
  words: Omit<PlainPage, "nonce" | "requestId">,
): NextResponse {
  return new NextResponse(plainPage({ ...words, nonce, requestId }), {
    status,
    headers: { ...headers, "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
