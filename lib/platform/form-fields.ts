import { z } from "zod";
import { normaliseEmail } from "./email-address";

/** Control characters would end up in mail headers, lists and exports; line ends are allowed in long texts only. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Nothing in it that a database, a mail header or an export would trip over. */
export const isPlainText = (text: string): boolean => !CONTROL.test(text);

// Pasted from PDFs and web pages; a name of these alone would look empty.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

const clean = (text: string) => text.normalize("NFC").replace(INVISIBLE, "").trim();

/** One line that must be filled in. `what` is what the sentence asks for: "Ihren Vornamen". */
export const line = (what: string, max: number) =>
  z
    .string(`Geben Sie ${what} ein.`)
    .transform((text) => clean(text).replace(/\s+/g, " "))
    .pipe(
      z
        .string()
        .min(1, `Geben Sie ${what} ein.`)
        .max(max, `Bitte höchstens ${max} Zeichen.`)
        .refine(isPlainText, "Bitte nur Buchstaben, Ziffern und übliche Zeichen."),
    );

/** One line that may stay empty; empty becomes null. */
export const optionalLine = (max: number) =>
  z
    .string()
    .default("")
    .transform((text) => clean(text).replace(/\s+/g, " "))
    .pipe(
      z
        .string()
        .max(max, `Bitte höchstens ${max} Zeichen.`)
        .refine(isPlainText, "Bitte nur Buchstaben, Ziffern und übliche Zeichen."),
    )
    .transform((text) => text || null);

/** Several lines that may stay empty; empty becomes null. */
export const optionalText = (max: number) =>
  z
    .string()
    .default("")
    .transform(clean)
    .pipe(
      z
        .string()
        .max(max, `Bitte höchstens ${max} Zeichen. Kürzen Sie den Text.`)
        .refine(isPlainText, "Bitte nur Buchstaben, Ziffern und übliche Zeichen."),
    )
    .transform((text) => text || null);

/** An address that mail can be sent to, as typed and as compared. Says what is wrong where that can be told. */
export const email = z
  .string("Geben Sie die E-Mail-Adresse ein.")
  .transform((text) => text.trim())
  .superRefine((text, context) => {
    const problem = emailProblem(text);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

function emailProblem(text: string): string | null {
  if (!text) return "Geben Sie die E-Mail-Adresse ein.";
  if (!text.includes("@")) return "Bei der E-Mail-Adresse fehlt das @-Zeichen. Zum Beispiel: name@verein.de";
  if (normaliseEmail(text)) return null;
  return "Prüfen Sie die E-Mail-Adresse. Sie sieht so aus: name@verein.de, ohne Umlaute und Leerzeichen.";
}

export const optionalPhone = z
  .string()
  .default("")
  .transform((text) => text.trim())
  .refine(
    (text) => text === "" || (/^[+]?[0-9 ()/-]{5,30}$/.test(text) && /[0-9]{3}/.test(text.replace(/[^0-9]/g, ""))),
    "Prüfen Sie die Telefonnummer. Erlaubt sind Ziffern, Leerzeichen und + ( ) / -, zum Beispiel 0611 123456.",
  )
  .transform((text) => text || null);

/** A tick box: its value arrives only when ticked. */
export const tick = z
  .string()
  .optional()
  .transform((value) => value === "ja");

/** Several ticked boxes of one name: nothing, one value or a list arrives. */
export const ticks = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(z.enum(values, "Wählen Sie aus der Liste.")).max(values.length),
  );

/** First sentence per field, named as in the form: `people.0.email`. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join(".") || "form"] ??= issue.message;
  return errors;
}
