import { beforeAll, describe, expect, it } from "vitest";
import { mapFrame, miniFrame } from "@/lib/regions/rules/map-frame";
import type { Point, Ring } from "./map-projection";
import { inside } from "./mark-point";
import { readRegionData } from "./region-data";
import { drawTerritories } from "./territories";

let drawn: ReturnType<typeof drawTerritories>;
beforeAll(() => {
  drawn = drawTerritories(readRegionData());
});

/** The corners that a path visits; fails on anything but what we write. */
function ringsOfPath(path: string): Ring[] {
  return path
    .split("z")
    .slice(0, -1)
    .map((ring) => {
      const [, start = "", steps = ""] = /^M([-\d ]+)l([-\d ]+)$/.exec(ring) ?? [];
      const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
      const [x = Number.NaN, y = Number.NaN] = numbers(start);
      const corners: Point[] = [[x, y]];
      const deltas = numbers(steps);
      for (let i = 0; i < deltas.length; i += 2) {
        const [left, top] = corners.at(-1) ?? [0, 0];
        corners.push([left + (deltas[i] ?? 0), top + (deltas[i + 1] ?? 0)]);
      }
      return [...corners, corners[0] ?? [0, 0]];
    });
}

/** Twice the signed area of a ring. */
const area2 = (ring: Ring) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
const area = (path: string) => Math.abs(ringsOfPath(path).reduce((sum, ring) => sum + area2(ring), 0)) / 2;
const on = (day: string) =>
  drawn.filter(({ validFrom, validTo }) => (validFrom ?? "") <= day && (validTo === null || day < validTo));

describe("outlines of the districts", () => {
  it("are drawn for both periods", () => {
    expect(on("2016-04-12")).toHaveLength(26);
    expect(on("2026-01-01")).toHaveLength(27);
    const kinzig = drawn.filter(({ districtAgs }) => districtAgs === "06435");
    expect(kinzig.map(({ validFrom, validTo, population }) => [validFrom, validTo, population])).toEqual([
      [null, "2026-01-01", 420914],
      ["2026-01-01", null, 322958],
    ]);
  });

  it("stay within their frames", () => {
    for (const { outline, outlineMini } of drawn) {
      for (const [path, frame] of [
        [outline, mapFrame],
        [outlineMini, miniFrame],
      ] as const) {
        const corners = ringsOfPath(path).flat();
        expect(corners.length).toBeGreaterThan(3);
        expect(corners.filter(([x, y]) => !(x >= 0 && x <= frame.width && y >= 0 && y <= frame.height))).toEqual([]);
      }
    }
  });

  it("cover the area they should: no district fills the globe, none is left empty", () => {
    const perUnit = drawn.map(({ outline, areaKm2 }) => areaKm2 / area(outline));
    const usual = perUnit.toSorted((a, b) => a - b)[14] ?? 0;
    expect(perUnit.filter((value) => Math.abs(value / usual - 1) > 0.08)).toEqual([]);
  });

  it("leave no gap and no overlap between neighbours, in both periods", () => {
    const total = (day: string) => on(day).reduce((sum, { outline }) => sum + area(outline), 0);
    expect(Math.abs(total("2016-01-01") / total("2026-01-01") - 1)).toBeLessThan(0.0005);
    const before = drawn.find(({ districtAgs, validTo }) => districtAgs === "06435" && validTo !== null);
    const after = on("2026-01-01").filter(({ districtAgs }) => ["06415", "06435"].includes(districtAgs));
    const sum = after.reduce((all, { outline }) => all + area(outline), 0);
    expect(Math.abs(sum / area(before?.outline ?? "") - 1)).toBeLessThan(0.005);
  });

  it("are compact enough to stand in every page", () => {
    const bytes = (of: (row: (typeof drawn)[number]) => string) => on("2026-01-01").map(of).join("").length;
    expect(bytes(({ outline }) => outline)).toBeLessThan(14_000);
    expect(bytes(({ outlineMini }) => outlineMini)).toBeLessThan(5_500);
  });

  it("have their mark within, also where a city lies in the middle", () => {
    for (const { outline, markX, markY, districtAgs } of drawn) {
      expect(inside(ringsOfPath(outline), [markX, markY]), districtAgs).toBe(true);
    }
    const kassel = on("2026-01-01").find(({ districtAgs }) => districtAgs === "06611");
    const around = on("2026-01-01").find(({ districtAgs }) => districtAgs === "06633");
    expect(inside(ringsOfPath(kassel?.outline ?? ""), [around?.markX ?? 0, around?.markY ?? 0])).toBe(false);
    expect(kassel).toMatchObject({ lat: expect.closeTo(51.3, 1), lon: expect.closeTo(9.45, 1) });
  });
});
