import { renderMarkdown } from "@/lib/platform/markdown";
import { formatDateTimeRange } from "@/lib/platform/time";

/** What may stand in double braces. */
export const placeholders = {
  vorname: "Vorname",
  nachname: "Nachname",
  forum: "Titel des Forums",
  termin: "Datum und Uhrzeit",
  ort: "Ort mit Adresse",
  link: "Seite der eigenen Anmeldung",
} as const;
export type Placeholder = keyof typeof placeholders;
export type PlaceholderValues = Record<Placeholder, string>;

const BRACES = /\{\{([^{}\n]*)\}\}/g;
const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name);

/** What is wrong with the placeholders of a text, as a sentence; null when nothing is. */
export function placeholderProblem(text: string, where: "subject" | "body"): string | null {
  for (const [whole, name = ""] of text.matchAll(BRACES)) {
    if (!isPlaceholder(name)) {
      const known = Object.keys(placeholders).map((each) => `{{${each}}}`);
      return `Den Platzhalter ${whole} gibt es nicht. Erlaubt sind: ${known.join(", ")}.`;
    }
  }
  if (where === "subject") return text.includes("{{link}}") ? "Im Betreff kann {{link}} nicht stehen." : null;
  return /\]\([^)\n]*\{\{(?!link\}\}\))/.test(text) ? "Als Ziel eines Links ist nur {{link}} erlaubt." : null;
}

type Person = { firstName: string; lastName: string };
type Forum = {
  title: string;
  startsAt: Date;
  endsAt: Date | null;
  place: string | null;
  venue: { name: string; street: string | null; postcode: string | null; town: string } | null;
};

/** What the placeholders stand for, for this person at this moment. `link` is an address of this portal. */
export function valuesFor({ firstName, lastName }: Person, forum: Forum, link: string): PlaceholderValues {
  const { venue } = forum;
  const town = [venue?.postcode, venue?.town].filter(Boolean).join(" ");
  const ort = venue ? [venue.name, venue.street, town].filter(Boolean).join(", ") : forum.place;
  return {
    vorname: firstName,
    nachname: lastName,
    forum: forum.title,
    termin: formatDateTimeRange(forum.startsAt, forum.endsAt),
    ort: ort ?? "Der Ort wird noch bekannt gegeben",
    link,
  };
}

/** A subject with its values: one line, whatever the values are. */
export const fillSubject = (subject: string, values: PlaceholderValues): string =>
  fill(subject, values, (value) => value)
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .trim();

/**
 * A text with its values, as safe HTML. Values are put in after the Markdown was read and are escaped: a name cannot
 * become a link, a heading or markup. Only the link, which the portal makes itself, is put in before.
 */
export function fillBody(body: string, values: PlaceholderValues): string {
  const linked = body.replaceAll("]({{link}})", `](${values.link})`).replaceAll("{{link}}", `<${values.link}>`);
  return fill(renderMarkdown(linked), values, escapeHtml);
}

/** One pass: what looks like a placeholder within a value stays as it is. */
function fill(text: string, values: PlaceholderValues, write: (value: string) => string): string {
  return text.replace(BRACES, (whole, name: string) => (isPlaceholder(name) ? write(values[name]) : whole));
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
