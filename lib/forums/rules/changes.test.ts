import { describe, expect, it } from "vitest";
import { parseWallTime } from "@/lib/platform/time";
import { type ChangeProblem, changeProblem, concernsRegistered, differences } from "./changes";

const current = {
  startsAt: parseWallTime("2027-04-13T14:00"),
  endsAt: parseWallTime("2027-04-13T17:00"),
  place: "Idstein",
  municipalityAgs: null,
  venueId: "v1",
  capacity: 40,
  districts: ["06439"],
};
const at = (wall: string) => parseWallTime(wall).toISOString();
const now = parseWallTime("2027-04-01T10:00");

describe("at its release a change", () => {
  const judge = (changes: Parameters<typeof changeProblem>[1], more = {}) =>
    changeProblem(current, changes, { taken: 10, postponed: false, now, ...more });

  it.each<[Parameters<typeof changeProblem>[1], ChangeProblem | null]>([
    [{ startsAt: at("2027-04-20T14:00"), endsAt: at("2027-04-20T17:00") }, null],
    [{ startsAt: at("2027-04-20T14:00") }, "ends_before_start"],
    [{ startsAt: at("2027-04-20T14:00"), endsAt: null }, null],
    [{ startsAt: at("2027-03-31T14:00"), endsAt: null }, "in_past"],
    [{ endsAt: at("2027-05-20T14:00") }, "too_long"],
    [{ capacity: 9 }, "below_taken"],
    [{ capacity: 10 }, null],
    [{ capacity: null }, null],
    [{ districts: [] }, "no_district"],
  ])("%j is %s", (changes, problem) => {
    expect(judge(changes)).toBe(problem);
  });

  it("of a postponed forum must bring the new date", () => {
    expect(judge({ place: "Kassel" }, { postponed: true })).toBe("no_new_date");
    expect(judge({ startsAt: at("2027-04-20T14:00"), endsAt: null }, { postponed: true })).toBe(null);
  });
});

it("concerns those registered when it is about date or place, not about places and districts", () => {
  expect(concernsRegistered({ venueId: null })).toBe(true);
  expect(concernsRegistered({ endsAt: null })).toBe(true);
  expect(concernsRegistered({ capacity: 3, districts: ["06439"] })).toBe(false);
});

it("is shown in words, only what differs, with the names of places", () => {
  const names = {
    districts: new Map([
      ["06439", "Rheingau-Taunus-Kreis"],
      ["06533", "Landkreis Limburg-Weilburg"],
    ]),
    venues: new Map([["v1", "Bürgerhaus, Idstein"]]),
    towns: new Map<string, string>(),
  };
  const changes = {
    startsAt: at("2027-04-20T14:00"),
    endsAt: null,
    venueId: "v2",
    capacity: null,
    districts: ["06439", "06533"],
    place: "Idstein",
  };
  expect(differences(current, changes, names)).toEqual([
    {
      label: "Termin",
      from: "Dienstag, 13. April 2027, 14:00 bis 17:00\u00a0Uhr",
      to: "Dienstag, 20. April 2027, ab 14:00\u00a0Uhr",
    },
    { label: "Veranstaltungsort", from: "Bürgerhaus, Idstein", to: "nicht mehr vorhanden" },
    { label: "Plätze", from: "40", to: "nicht begrenzt" },
    { label: "Kreise", from: "Rheingau-Taunus-Kreis", to: "Rheingau-Taunus-Kreis, Landkreis Limburg-Weilburg" },
  ]);
});
