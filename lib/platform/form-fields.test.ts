import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { email, fieldErrors, line, optionalLine, optionalPhone, optionalText, tick, ticks } from "./form-fields";

/** What the app gets, or the sentence the person reads. */
function read(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  return result.success ? result.data : { sentence: result.error.issues[0]?.message };
}
const sentence = (text: string) => ({ sentence: text });
const unusual = sentence("Bitte nur Buchstaben, Ziffern und übliche Zeichen.");

describe("a line", () => {
  const name = line("den Vornamen", 10);

  it.each([
    ["as it is", "Hanna", "Hanna"],
    ["without spaces around and doubled ones inside", "  Hanna \t  Ma ", "Hanna Ma"],
    ["in one form of umlauts", "Ju\u0308rgen", "Jürgen"],
    ["without what cannot be seen", "Han\u200bna\u00ad\ufeff", "Hanna"],
    ["in any script", "Şükrü Ng", "Şükrü Ng"],
  ])("is read %s", (_, typed, kept) => {
    expect(read(name, typed)).toBe(kept);
  });

  it.each([undefined, "", "   ", "\u00a0\u2003", "\u200b\ufeff\u00ad", ["a", "b"], 5, null])("%j is empty", (value) => {
    expect(read(name, value)).toEqual(sentence("Geben Sie den Vornamen ein."));
  });

  it("is too long after cleaning, not before", () => {
    expect(read(name, `${" ".repeat(50)}0123456789`)).toBe("0123456789");
    expect(read(name, "01234567890")).toEqual(sentence("Bitte höchstens 10 Zeichen."));
  });

  it.each(["a\u0000b", "a\u0007b", "a\u007fb", "a\u0086b", "a\u202eb", "a\u2066b"])(
    "%j has characters that belong nowhere",
    (typed) => {
      expect(read(name, typed)).toEqual(unusual);
    },
  );

  it("that is optional becomes null when empty", () => {
    const optional = optionalLine(5);
    expect([undefined, "", "  ", "Dr."].map((value) => read(optional, value))).toEqual([null, null, null, "Dr."]);
    expect(read(optional, "Dr.-Ing.")).toEqual(sentence("Bitte höchstens 5 Zeichen."));
    expect(read(optional, "a\u0000")).toEqual(unusual);
  });
});

describe("a text", () => {
  const text = optionalText(12);

  it("keeps its lines and nothing else that is special", () => {
    expect(read(text, " eins\nzwei\tx ")).toBe("eins\nzwei\tx");
    expect(read(text, "eins\u2028zwei")).toEqual(unusual);
    expect(read(text, "")).toBeNull();
    expect(read(text, "0123456789012")).toEqual(sentence("Bitte höchstens 12 Zeichen. Kürzen Sie den Text."));
  });
});

describe("an e-mail address", () => {
  it("says what is wrong where that can be told", () => {
    expect(read(email, " Hanna@Example.org ")).toBe("Hanna@Example.org");
    expect(read(email, "")).toEqual(sentence("Geben Sie die E-Mail-Adresse ein."));
    expect(read(email, undefined)).toEqual(sentence("Geben Sie die E-Mail-Adresse ein."));
    expect(read(email, "hanna.example.org")).toEqual(
      sentence("Bei der E-Mail-Adresse fehlt das @-Zeichen. Zum Beispiel: name@verein.de"),
    );
    for (const wrong of ["hanna@", "jürgen@example.org", "a b@example.org", "a@b@example.org"]) {
      expect(read(email, wrong)).toEqual(
        sentence("Prüfen Sie die E-Mail-Adresse. Sie sieht so aus: name@verein.de, ohne Umlaute und Leerzeichen."),
      );
    }
  });
});

describe("a phone number", () => {
  it.each(["0611 123456", "+49 (611) 12-34", "0611/123456"])("may look like %s", (typed) => {
    expect(read(optionalPhone, ` ${typed} `)).toBe(typed);
  });

  it.each(["12", "abc", "0611 123456 x", "((((()", "0".repeat(31), "0611\n123456", "++49 611 1"])(
    "%j is none",
    (typed) => {
      expect(read(optionalPhone, typed)).toMatchObject({
        sentence: expect.stringMatching(/^Prüfen Sie die Telefonnummer/),
      });
    },
  );

  it("may be left out", () => {
    expect([undefined, "", " "].map((value) => read(optionalPhone, value))).toEqual([null, null, null]);
  });
});

describe("ticks", () => {
  it("count only when they say yes", () => {
    expect([undefined, "", "on", "nein", "ja"].map((value) => read(tick, value))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it("come as nothing, one or a list, and only those on offer", () => {
    const kinds = ticks(["a", "b"]);
    expect([undefined, "", "a", ["a", "b"], []].map((value) => read(kinds, value))).toEqual([
      [],
      [],
      ["a"],
      ["a", "b"],
      [],
    ]);
    expect(read(kinds, ["a", "x"])).toEqual(sentence("Wählen Sie aus der Liste."));
    expect(kinds.safeParse(Array(50).fill("a")).success).toBe(false);
  });
});

it("errors are named as the fields, with the first sentence of each", () => {
  const result = line("den Namen", 3).safeParse("a\u0000bcd");
  expect(result.error && fieldErrors(result.error)).toEqual({ form: "Bitte höchstens 3 Zeichen." });
});
