import type { Answer, ExtraQuestion } from "@/db/schema";
import { isPlainText } from "@/lib/platform/form-fields";

type Given = Record<string, string | string[]>;

/**
 * Checks the answers to a forum's own questions. Each answer keeps the question as it was asked, so that it can still
 * be read after the question was changed. Errors are keyed by field name, `answers.<id>`.
 */
export function readAnswers(
  questions: readonly ExtraQuestion[],
  given: Given,
): { answers: Answer[]; errors: Record<string, string> } {
  const answers: Answer[] = [];
  const errors: Record<string, string> = {};
  for (const question of questions) {
    const value = clean(question, given[question.id]);
    const problem = problemOf(question, value);
    if (problem) errors[`answers.${question.id}`] = problem;
    else if (value.length > 0) answers.push({ question, value });
  }
  return { answers, errors };
}

function clean(question: ExtraQuestion, value: string | string[] | undefined): string | string[] {
  const texts = [value ?? []]
    .flat()
    .map((text) => text.trim())
    .filter(Boolean);
  return question.kind === "manyOf" ? texts : (texts[0] ?? "");
}

const longest: Partial<Record<ExtraQuestion["kind"], number>> = { text: 200, longText: 2000 };

function problemOf(question: ExtraQuestion, value: string | string[]): string | null {
  if (value.length === 0) return question.required ? "Beantworten Sie bitte diese Frage." : null;
  const given = [value].flat();
  if (!given.every(isPlainText)) return "Bitte nur Buchstaben, Ziffern und übliche Zeichen.";
  const max = longest[question.kind];
  if (max && value.length > max) return `Bitte höchstens ${max} Zeichen.`;
  return given.every((text) => fits(question, text)) ? null : (sentences[question.kind] ?? null);
}

function fits({ kind, options = [] }: ExtraQuestion, text: string): boolean {
  if (kind === "number") return /^\d{1,6}$/.test(text);
  if (kind === "yesNo") return text === "ja" || text === "nein";
  return kind === "oneOf" || kind === "manyOf" ? options.includes(text) : true;
}

const sentences: Partial<Record<ExtraQuestion["kind"], string>> = {
  number: "Geben Sie eine ganze Zahl ein, zum Beispiel 3.",
  yesNo: "Wählen Sie Ja oder Nein.",
  oneOf: "Wählen Sie aus der Liste.",
  manyOf: "Wählen Sie aus der Liste.",
};
