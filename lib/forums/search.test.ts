import { describe, expect, it } from "vitest";
import { buildSearchText, similarQuery } from "./search";

it("takes the words of the forum, its places, its agenda and its tables, each once", () => {
  expect(
    buildSearchText(
      {
        title: "Fachforum Waldeck-Frankenberg",
        summary: "Ein Nachmittag  für\ndie Region.",
        body: "# Ablauf\n\n- **Wichtig:** siehe [Wegweiser](https://example.org/geheim)",
        audience: null,
        place: "Korbach",
        organiser: "Agentur",
      },
      {
        seriesTitle: "Aktiv vor Ort",
        districts: [{ label: "Landkreis Waldeck-Frankenberg" }],
        municipality: { name: "Korbach" },
        venue: { name: "Bürgerhaus", town: "Korbach" },
        agenda: [{ title: "Begrüßung", description: null }],
        breakouts: [{ title: "Sprache", topic: "Wer lehrt was?" }],
      },
    ),
  ).toBe(
    "Fachforum Waldeck-Frankenberg Aktiv vor Ort Landkreis Waldeck-Frankenberg Korbach Bürgerhaus Ein Nachmittag für die " +
      "Region. Agentur Begrüßung Sprache Wer lehrt was? Ablauf Wichtig: siehe Wegweiser",
  );
});

describe("similarQuery", () => {
  const pairs = (typed: string, ...known: string[]) => known.map((word) => ({ typed, known: word }));

  it.each([
    ["one letter missing", pairs("taunustein", "taunusstein", "taunus"), "('taunusstein')"],
    ["two letters swapped in a long word", pairs("gesundhiet", "gesundheit"), "('gesundheit')"],
    ["the beginning of a word", pairs("taunus", "taunusstein", "taunus-kreis"), "('taunusstein' | 'taunus-kreis')"],
    ["the nearest three", pairs("haus", "laus", "haus", "maus", "raus", "aus"), "('haus' | 'aus' | 'laus')"],
    ["too far away", pairs("quark", "markt"), null],
    ["a short word allows one change", pairs("hau", "haus", "hausen"), "('haus')"],
    ["two letters swapped in a short one", pairs("sprahc", "sprach"), "('sprach')"],
    ["two words, each near", [...pairs("sprac", "sprach"), ...pairs("arbeitt", "arbeit")], "('sprach') & ('arbeit')"],
    ["one of two like nothing", [...pairs("sprac", "sprach"), { typed: "xyz", known: null }], null],
    ["nothing typed", [], null],
    ["signs of the query language", pairs("o'neil", "o'neill"), "('o''neill')"],
  ])("%s", (_case, given, expected) => {
    expect(similarQuery(given)).toBe(expected);
  });
});
