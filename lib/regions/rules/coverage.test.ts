import { describe, expect, it } from "vitest";
import { parseWallTime } from "@/lib/platform/time";
import { coverageWords, districtState, summaryWords } from "./coverage";
import { districtAccusative, inDistrict } from "./district-words";

const nextAt = parseWallTime("2027-01-14T14:00");

describe("what a district had, has or lacks", () => {
  it("counts what is planned above what was held", () => {
    expect(districtState({ planned: 1, nextAt, held: true })).toBe("planned");
    expect(districtState({ planned: 0, nextAt: null, held: true })).toBe("held");
    expect(districtState({ planned: 0, nextAt: null, held: false })).toBe("none");
    expect(districtState(undefined)).toBe("none");
  });

  it.each([
    [{ planned: 1, nextAt, held: false }, "Ein Forum geplant, am 14. Januar 2027"],
    [{ planned: 2, nextAt, held: true }, "Zwei Foren geplant, das nächste am 14. Januar 2027"],
    [{ planned: 13, nextAt, held: true }, "13 Foren geplant, das nächste am 14. Januar 2027"],
    [{ planned: 0, nextAt: null, held: true }, "Forum hat stattgefunden, noch kein neues geplant"],
    [undefined, "Noch kein Forum geplant"],
  ])("says it in words", (coverage, expected) => expect(coverageWords(coverage)).toBe(expected));

  it("sums up", () => {
    const districts = ["06439", "06533", "06611", "06412"].map((ags) => ({
      ags,
      type: ags > "0643" && ags < "066" ? ("Landkreis" as const) : ("kreisfreie Stadt" as const),
    }));
    const kinds = "2 Landkreise und 2 kreisfreie Städte.";
    const planned = { planned: 1, nextAt, held: false };
    const covered = (...keys: string[]) => summaryWords(districts, new Map(keys.map((key) => [key, planned])));
    expect(covered()).toBe(`${kinds} Zurzeit ist in keinem von ihnen ein Forum geplant.`);
    expect(covered("06439")).toBe(`${kinds} In einem von ihnen ist ein Forum geplant.`);
    expect(covered("06439", "06611", "06999")).toBe(`${kinds} In 2 von ihnen ist ein Forum geplant.`);
  });

  it("names a Landkreis with its article and a city without", () => {
    const kreis = { label: "Landkreis Kassel", type: "Landkreis" } as const;
    const city = { label: "Kassel", type: "kreisfreie Stadt" } as const;
    expect([districtAccusative(kreis), inDistrict(kreis)]).toEqual(["den Landkreis Kassel", "im Landkreis Kassel"]);
    expect([districtAccusative(city), inDistrict(city)]).toEqual(["Kassel", "in Kassel"]);
  });
});
