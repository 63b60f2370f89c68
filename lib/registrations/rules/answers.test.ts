import { expect, it } from "vitest";
import type { ExtraQuestion } from "@/db/schema";
import { readAnswers } from "./answers";

const questions: ExtraQuestion[] = [
  { id: "a", kind: "text", label: "Woher kennen Sie uns?", required: true },
  { id: "b", kind: "number", label: "Wie viele Engagierte?" },
  { id: "c", kind: "manyOf", label: "Welche Themen?", options: ["Sprache", "Wohnen"] },
];

it("keeps each answer with its question", () => {
  expect(readAnswers(questions, { a: " Zeitung ", b: "12", c: ["Sprache"] })).toEqual({
    answers: [
      { question: questions[0], value: "Zeitung" },
      { question: questions[1], value: "12" },
      { question: questions[2], value: ["Sprache"] },
    ],
    errors: {},
  });
});

it("names the field of each wrong answer", () => {
  expect(readAnswers(questions, { b: "zwölf", c: "Fliegen" }).errors).toEqual({
    "answers.a": "Beantworten Sie bitte diese Frage.",
    "answers.b": "Geben Sie eine ganze Zahl ein, zum Beispiel 3.",
    "answers.c": "Wählen Sie aus der Liste.",
  });
});

it("ignores answers to questions nobody asked", () => {
  expect(readAnswers([], { x: "y" })).toEqual({ answers: [], errors: {} });
});
