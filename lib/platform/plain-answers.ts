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

type Missing = Words & { link: { href: string; label: string } };

/** By the first part of the address. */
const MISSING: Record<string, Missing> = {
  anmeldung: {
    title: "Dieser Link gilt nicht",
    paragraphs: [
      "Vielleicht ist der Link nicht vollständig: Kopieren Sie ihn bitte ganz aus der E-Mail, oder drücken Sie dort auf den Knopf.",
      "Vielleicht wurde die Anmeldung nicht rechtzeitig bestätigt: Dann melden Sie sich einfach noch einmal an.",
      "Vielleicht wurde der Platz weitergegeben, oder die Angaben wurden gelöscht: Dann gilt nur der Link aus der neuesten E-Mail.",
    ],
    link: { href: "/foren", label: "Zu den Foren" },
  },
  abo: {
    title: "Diese Benachrichtigung gibt es nicht mehr",
    paragraphs: [
      "Vielleicht haben Sie schon abbestellt, oder die Adresse wurde nicht rechtzeitig bestätigt. In beiden Fällen haben wir sie gelöscht, und Sie bekommen keine E-Mails.",
      "Möchten Sie wieder benachrichtigt werden? Wählen Sie Ihren Kreis und tragen Sie sich noch einmal ein.",
    ],
    link: { href: "/kreise", label: "Zu den Kreisen" },
  },
};

const NOWHERE: Missing = {
  title: "Diese Seite gibt es nicht",
  paragraphs: [
    "Vielleicht ist die Adresse nicht vollständig. Wenn Sie sie abgeschrieben haben, vergleichen Sie sie bitte noch einmal.",
    "Sie suchen das Forum für Ihren Ort? Mit der Postleitzahl oder dem Namen finden Sie es auf der Startseite.",
  ],
  link: { href: "/", label: "Mein Forum finden" },
};

const HOME = { href: "/", label: "Zur Startseite" };

export function refuseForeign(envelope: Envelope): NextResponse {
  return page(403, envelope, { ...FOREIGN, link: HOME });
}

export function refuseTooLarge(envelope: Envelope): NextResponse {
  return page(413, envelope, { ...TOO_LARGE, link: HOME });
}

/**
 * 404 where an address names something that is not there. Here, because what Next answers to `notFound()` in a page is
 * filled in by script: without it the page would be empty.
 */
export function answerMissing(envelope: Envelope, path: string): NextResponse {
  return page(404, envelope, MISSING[path.split("/")[1] ?? ""] ?? NOWHERE);
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
