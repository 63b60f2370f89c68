import { describe, expect, it } from "vitest";
import { distanceKm, nearest } from "./nearest";

const frankfurt = { ags: "06412", lat: 50.1109, lon: 8.6821 };
const kassel = { ags: "06611", lat: 51.3127, lon: 9.4797 };
const wiesbaden = { ags: "06414", lat: 50.0826, lon: 8.24 };

describe("nearest", () => {
  it("measures on the great circle", () => {
    expect(distanceKm(frankfurt, kassel)).toBeCloseTo(144.9, 0);
    expect(distanceKm(frankfurt, frankfurt)).toBe(0);
    expect(distanceKm(kassel, frankfurt)).toBe(distanceKm(frankfurt, kassel));
  });

  it("puts the nearest first, in whole kilometres, up to the limit", () => {
    expect(nearest(frankfurt, [kassel, wiesbaden], 2)).toEqual([
      { place: wiesbaden, km: 32 },
      { place: kassel, km: 145 },
    ]);
    expect(nearest(frankfurt, [kassel, wiesbaden], 1)).toHaveLength(1);
    expect(nearest(frankfurt, [], 2)).toEqual([]);
  });
});
