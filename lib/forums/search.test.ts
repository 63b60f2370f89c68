import { expect, it } from "vitest";
import { buildSearchText } from "./search";

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
