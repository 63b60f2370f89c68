import { describe, expect, it } from "vitest";
import { hesse } from "@/tests/support/hesse";

const codes = (day: string) => new Set(hesse(day).districts.map(({ ags }) => ags));

describe("the districts and municipalities of a day", () => {
  it.each([
    ["2016-04-12", 26],
    ["2025-12-31", 26],
    ["2026-01-01", 27],
    ["2026-11-22", 27],
  ])("on %s there are %i districts", (day, count) => {
    expect(codes(day).size).toBe(count);
    expect(codes(day).has("06415")).toBe(count === 27);
  });

  it("always has 421 municipalities, each in a district of that day and with a point in Hesse", () => {
    for (const day of ["2016-04-12", "2026-11-22"]) {
      const { municipalities } = hesse(day);
      expect(municipalities).toHaveLength(421);
      expect(new Set(municipalities.map(({ name }) => name)).size).toBe(421);
      expect(municipalities.filter(({ districtAgs }) => !codes(day).has(districtAgs))).toEqual([]);
      expect(municipalities.filter(({ lat, lon }) => lat < 49.3 || lat > 51.7 || lon < 7.7 || lon > 10.3)).toEqual([]);
    }
  });

  it("keeps each of the 559 pairs of 548 postcodes, whatever the day", () => {
    for (const day of ["2016-04-12", "2026-11-22"]) {
      const { postcodes, municipalities } = hesse(day);
      expect(postcodes).toHaveLength(559);
      expect(new Set(postcodes.map(({ postcode }) => postcode)).size).toBe(548);
      const known = new Set(municipalities.map(({ ags }) => ags));
      expect(postcodes.filter(({ municipality }) => !known.has(municipality.ags))).toEqual([]);
    }
  });

  it("gives every municipality a postcode", () => {
    const { postcodes, municipalities } = hesse("2026-11-22");
    const reached = new Set(postcodes.map(({ municipality }) => municipality.ags));
    expect(municipalities.filter(({ ags }) => !reached.has(ags))).toEqual([]);
  });

  it("knows Hanau under its key of the day", () => {
    const hanau = (day: string) => hesse(day).municipalities.find(({ name }) => name === "Hanau");
    expect(hanau("2025-12-31")).toMatchObject({ ags: "06435014", districtAgs: "06435" });
    expect(hanau("2026-01-01")).toMatchObject({ ags: "06415000", districtAgs: "06415" });
  });

  it("names three postcodes that reach over two districts", () => {
    const { postcodes } = hesse("2026-11-22");
    const districts = new Map<string, Set<string>>();
    for (const { postcode, municipality } of postcodes) {
      districts.set(postcode, (districts.get(postcode) ?? new Set()).add(municipality.districtAgs));
    }
    const double = [...districts].filter(([, keys]) => keys.size > 1);
    expect(double.map(([postcode]) => postcode)).toEqual(["34127", "34233", "64395"]);
  });
});
