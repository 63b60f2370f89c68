import { expect, test } from "vitest";
import { barrierReportInput } from "./schema";

const parse = (input: Record<string, string>) => barrierReportInput.safeParse(input);

test("a report needs nothing but its description", () => {
  expect(parse({ description: " Kein Kontrast. ", page: "", name: "", email: "" }).data).toEqual({
    description: "Kein Kontrast.",
    page: null,
    name: null,
    email: null,
  });
  expect(parse({ description: "Kein Kontrast." }).success).toBe(true);
});

test.each([
  [{ description: "" }, "Beschreiben Sie bitte, was nicht geht oder was Sie stört."],
  [{ description: "x".repeat(4001) }, "Bitte höchstens 4000 Zeichen. Kürzen Sie den Text."],
  [{ description: "x\u0000y" }, "Bitte nur Buchstaben, Ziffern und übliche Zeichen."],
  [{ description: "x", email: "anna" }, "Bei der E-Mail-Adresse fehlt das @-Zeichen. Zum Beispiel: name@verein.de"],
])("says what to do: %#", (input, sentence) => {
  expect(parse(input).error?.issues[0]?.message).toBe(sentence);
});
