import { describe, expect, it } from "vitest";
import type { Contingent } from "@/db/schema/forums";
import { parseWallTime } from "@/lib/platform/time";
import {
  anybody,
  type Kind,
  type KindCount,
  keptForOthers,
  keptPlaces,
  type PlaceRules,
  placeLimit,
  shownPlaces,
} from "./places";

const fromKassel = { districtAgs: "06633", actorType: "initiative" };
const town = { districtAgs: "06633", actorType: "municipality" };
const stranger = { districtAgs: "06435", actorType: "initiative" };
const contingent = (values: Partial<Contingent>): Contingent => ({
  id: "a",
  seats: 4,
  releasedOn: "2026-04-01",
  ...values,
});
const rules = (...contingents: Contingent[]) => ({ capacity: 10, overbooking: 0, contingents });

/** All places as somebody of this kind meets them. */
const limitFor = ({ contingents, ...rest }: PlaceRules, taken: KindCount[], today: string, kind: Kind) =>
  (placeLimit(rest) ?? 0) - keptForOthers(keptPlaces(contingents, taken, today), kind);

describe("overbooking", () => {
  it.each([
    [10, 0, 10],
    [10, 15, 11],
    [3, 50, 4],
    [0, 50, 0],
  ])("of %i places by %i per cent gives %i", (capacity, overbooking, limit) => {
    expect(placeLimit({ capacity, overbooking })).toBe(limit);
  });

  it("without a capacity there is no limit", () => {
    expect(placeLimit({ capacity: null, overbooking: 20 })).toBeNull();
  });
});

describe("a contingent", () => {
  const ofKassel = rules(contingent({ districtAgs: "06633" }));

  it("keeps its places for those it is for, until it is released", () => {
    expect(limitFor(ofKassel, [], "2026-03-31", stranger)).toBe(6);
    expect(limitFor(ofKassel, [], "2026-03-31", anybody)).toBe(6);
    expect(limitFor(ofKassel, [], "2026-03-31", fromKassel)).toBe(10);
    expect(limitFor(ofKassel, [], "2026-04-01", stranger)).toBe(10);
  });

  it("keeps the fewer the more of them have come", () => {
    expect(limitFor(ofKassel, [{ ...fromKassel, people: 3 }], "2026-03-31", stranger)).toBe(9);
    expect(limitFor(ofKassel, [{ ...fromKassel, people: 9 }], "2026-03-31", stranger)).toBe(10);
    expect(limitFor(ofKassel, [{ ...stranger, people: 3 }], "2026-03-31", stranger)).toBe(6);
  });

  it("may ask for district and kind at once", () => {
    const towns = rules(contingent({ districtAgs: "06633", actorType: "municipality" }));
    expect(limitFor(towns, [], "2026-03-31", fromKassel)).toBe(6);
    expect(limitFor(towns, [], "2026-03-31", town)).toBe(10);
  });

  it("counts nobody twice", () => {
    const two = [contingent({ actorType: "municipality", seats: 1 }), contingent({ id: "b", districtAgs: "06633" })];
    expect(keptPlaces(two, [{ ...town, people: 2 }], "2026-03-31").map(({ free }) => free)).toEqual([0, 3]);
  });

  it("is left out of what public pages call free", () => {
    const forum = { ...ofKassel, overbooking: 10, takenByKind: [{ ...fromKassel, people: 1 }] };
    expect(shownPlaces(forum, parseWallTime("2026-03-31T23:59"))).toEqual({ capacity: 11, kept: 3 });
    expect(shownPlaces(forum, parseWallTime("2026-04-01T00:00"))).toEqual({ capacity: 11, kept: 0 });
  });
});
