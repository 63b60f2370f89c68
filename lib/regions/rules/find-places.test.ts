import { describe, expect, it } from "vitest";
import { hesse } from "@/tests/support/hesse";
import { findPlaces, nameOf } from "./find-places";

const today = hesse("2026-11-22");
const spring2016 = hesse("2016-03-20");

/** What was found, in one line: "Rheingau-Taunus-Kreis (Taunusstein)". */
function found(typed: string, gazetteer = today) {
  const result = findPlaces(typed, gazetteer);
  if (result.kind !== "found") return result.kind;
  return result.hits
    .map(({ district, municipalities: [first, ...more] }) => {
      expect(more).toEqual([]);
      return first ? `${district.label} (${first.name})` : district.label;
    })
    .join(" + ");
}

const guessed = (typed: string) => {
  const result = findPlaces(typed, today);
  return result.kind === "found" && result.guessed;
};

const options = (typed: string) => {
  const result = findPlaces(typed, today);
  return result.kind === "choose" ? result.options.map(nameOf) : result.kind;
};

describe("finding by postcode", () => {
  it.each([
    "65232",
    " 65232 ",
    "65 232",
    "D-65232",
    "D 65232",
    "DE-65232",
    "６５２３２",
    "65232 Taunusstein",
    "65232, Hahn",
  ])("reads %j", (typed) => expect(found(typed)).toBe("Rheingau-Taunus-Kreis (Taunusstein)"));

  it("names both districts of a postcode that reaches over two", () => {
    expect(found("34127")).toBe("Kassel (Kassel) + Landkreis Kassel (Fuldatal)");
    expect(found("34233")).toBe("Kassel (Kassel) + Landkreis Kassel (Fuldatal)");
    expect(found("64395")).toBe("Landkreis Darmstadt-Dieburg (Groß-Bieberau) + Odenwaldkreis (Brensbach)");
  });

  it("lets a name beside it decide, but not lead away from it", () => {
    expect(found("34127 Fuldatal")).toBe("Landkreis Kassel (Fuldatal)");
    expect(found("34127 Kassel")).toBe("Kassel (Kassel)");
    expect(found("65232 Fulda")).toBe("Rheingau-Taunus-Kreis (Taunusstein)");
  });

  it("asks for the municipality where the postcode is not known, and offers those around", () => {
    const result = findPlaces("65219", today);
    expect(result).toMatchObject({ kind: "unknownPostcode", postcode: "65219", elsewhere: false });
    expect(result.kind === "unknownPostcode" && result.nearby.map(nameOf)).toContain("Taunusstein");
  });

  it("takes the name beside an unknown one", () => {
    expect(found("65219 Taunusstein")).toBe("Rheingau-Taunus-Kreis (Taunusstein)");
  });

  it("knows when no postcode of Hesse begins like that", () => {
    expect(findPlaces("10115", today)).toEqual({
      kind: "unknownPostcode",
      postcode: "10115",
      elsewhere: true,
      nearby: [],
    });
  });

  it.each(["6523", "652321", "6"])("says of %j that five digits are needed", (typed) => {
    expect(findPlaces(typed, today)).toEqual({ kind: "incompletePostcode", digits: typed });
  });
});

describe("finding by name", () => {
  it.each([
    ["Taunusstein", "Rheingau-Taunus-Kreis (Taunusstein)"],
    ["Frankfurt", "Frankfurt am Main (Frankfurt am Main)"],
    ["frankfurt/main", "Frankfurt am Main (Frankfurt am Main)"],
    ["Limburg", "Landkreis Limburg-Weilburg (Limburg a. d. Lahn)"],
    ["Limburg an der Lahn", "Landkreis Limburg-Weilburg (Limburg a. d. Lahn)"],
    ["Bad Homburg", "Hochtaunuskreis (Bad Homburg v. d. Höhe)"],
    ["Kassel", "Kassel (Kassel) + Landkreis Kassel"],
    ["Stadt Kassel", "Kassel (Kassel)"],
    ["Kreis Kassel", "Landkreis Kassel"],
    ["Offenbach", "Offenbach am Main (Offenbach am Main) + Kreis Offenbach"],
    ["Rheingau-Taunus", "Rheingau-Taunus-Kreis"],
    ["Rheingau-Taunus-Kreis", "Rheingau-Taunus-Kreis"],
    ["Kreis Groß-Gerau", "Kreis Groß-Gerau"],
    ["gross gerau", "Kreis Groß-Gerau (Groß-Gerau)"],
    ["GIESSEN", "Landkreis Gießen (Gießen)"],
    ["Buedingen", "Wetteraukreis (Büdingen)"],
    ["Budingen", "Wetteraukreis (Büdingen)"],
    ["Höchst im Odenwald", "Odenwaldkreis (Höchst i. Odw.)"],
    ["Wetterau", "Wetteraukreis"],
    ["Landkreis Bergstrasse", "Kreis Bergstraße"],
    ["Kassel, Hessen", "Kassel (Kassel) + Landkreis Kassel"],
    ["Lautertal", "Kreis Bergstraße (Lautertal (Odenwald)) + Vogelsbergkreis (Lautertal (Vogelsberg))"],
  ])("%s is %s, as typed", (typed, expected) => {
    expect(found(typed)).toBe(expected);
    expect(guessed(typed)).toBe(false);
  });

  it.each([
    ["Taunustein", "Rheingau-Taunus-Kreis (Taunusstein)"],
    ["Taunusstein-Hahn", "Rheingau-Taunus-Kreis (Taunusstein)"],
    ["Taunustein-Hahn", "Rheingau-Taunus-Kreis (Taunusstein)"],
    ["Frankfrut", "Frankfurt am Main (Frankfurt am Main)"],
    ["Wisbaden", "Wiesbaden (Wiesbaden)"],
    ["Bad Hombrug", "Hochtaunuskreis (Bad Homburg v. d. Höhe)"],
    ["Oberursl", "Hochtaunuskreis (Oberursel (Taunus))"],
    ["Kassl", "Kassel (Kassel) + Landkreis Kassel"],
    ["Rheingau", "Rheingau-Taunus-Kreis"],
  ])("%s is taken for %s, and said so", (typed, expected) => {
    expect(found(typed)).toBe(expected);
    expect(guessed(typed)).toBe(true);
  });

  it("lets the person choose where several may be meant", () => {
    expect(options("Bad")).toContain("Bad Schwalbach");
    expect(options("Taunus")).toEqual(
      expect.arrayContaining(["Main-Taunus-Kreis", "Rheingau-Taunus-Kreis", "Taunusstein"]),
    );
    expect(options("Hamburg")).toEqual(expect.arrayContaining(["Homberg (Efze)", "Homberg (Ohm)"]));
    expect(options("Bad")).toEqual([...options("Bad")].sort(new Intl.Collator("de").compare));
  });

  it.each(["München", "Mainz", "asdf", "ab", "Hessen", "🙂", "<script>alert(1)</script>", "%' or 1=1", "-", "Kreis"])(
    "finds nothing for %j",
    (typed) => expect(findPlaces(typed, today)).toEqual({ kind: "nothing" }),
  );

  it("knows when nothing was typed", () => {
    expect(findPlaces("  ", today)).toEqual({ kind: "blank" });
  });

  it("finds every municipality and every district by its own name", { timeout: 30_000 }, () => {
    for (const { name, districtAgs } of today.municipalities) {
      const result = findPlaces(name, today);
      expect(result.kind === "found" && result.hits.map(({ district }) => district.ags), name).toContain(districtAgs);
    }
    for (const { label, ags } of today.districts) {
      const result = findPlaces(label, today);
      expect(result.kind === "found" && result.hits.map(({ district }) => district.ags), label).toContain(ags);
    }
  });
});

describe("as of a day", () => {
  it("Hanau lies in the Main-Kinzig-Kreis until 2025 and is a district since", () => {
    for (const typed of ["Hanau", "63450"]) {
      expect(found(typed, spring2016)).toBe("Main-Kinzig-Kreis (Hanau)");
      expect(found(typed, hesse("2025-12-31"))).toBe("Main-Kinzig-Kreis (Hanau)");
      expect(found(typed, hesse("2026-01-01"))).toBe("Hanau (Hanau)");
    }
  });
});
