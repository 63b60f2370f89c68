import type { Answer, ExtraQuestion } from "@/db/schema";

type Given = Record<string, string | string[]>;

/**
 * Checks the answers to a forum's own questions. Each answer keeps the question as it was asked, so that it can still
 * be read after the question was changed. Errors are keyed by field name, `answers.<id>`.
 */
export function readAnswers(questions: readonly ExtraQuestion[], given: Given): { answers: Answer[]; errors: Record<string, string> } {
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
  const texts = [value ?? []].flat().map((text) => text.trim()).filter(Boolean);
  return question.kind === "manyOf" ? texts : (texts[0] ?? "");
}

const longest: Partial<Record<ExtraQuestion["kind"], number>> = { text: 200, longText: 2000 };

function problemOf(question: ExtraQuestion, value: string | string[]): string | null {
  if (value.length === 0) return question.required ? "Beantworten Sie bitte diese Frage." : null;
  const max = longest[question.kind];
  if (max && value.length > max) return `Bitte höchstens ${max} Zeichen.`;
  if (question.kind === "number") return /^\d{1,6}$/.test(String(value)) ? null : "Geben Sie eine ganze Zahl ein, zum Beispiel 3.";
  if (question.kind === "yesNo") return ["ja", "nein"].includes(String(value)) ? null : "Wählen Sie Ja oder Nein.";
  const known = (option: string) => question.options?.includes(option) ?? false;
  if (question.kind === "oneOf" || question.kind === "manyOf") {
    return [value].flat().every(known) ? null : "Wählen Sie aus der Liste.";
  }
  return null;
}
