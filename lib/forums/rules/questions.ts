import type { ExtraQuestion } from "@/db/schema/series";

export const MOST_QUESTIONS = 5;
export const MOST_CONTINGENTS = 8;

/** Ways in which a question is answered, in the order in which they are chosen. */
export const questionKindLabels: Record<ExtraQuestion["kind"], string> = {
  text: "Eine Zeile Text",
  longText: "Mehrere Zeilen Text",
  number: "Eine Zahl",
  yesNo: "Ja oder Nein",
  oneOf: "Eine von mehreren Antworten",
  manyOf: "Mehrere von mehreren Antworten",
};
