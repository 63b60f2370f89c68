import { describe, expect, it } from "vitest";
import { hasEndedBy, isValidOn, lastDay, rowOn } from "./validity";

const always = { validFrom: null, validTo: null };
const row = (ags: string, validFrom: string | null, validTo: string | null, successorAgs: string | null = null) => ({
  ags,
  validFrom,
  validTo,
  successorAgs,
});

describe("validity", () => {
  it("begins on the first day and ends before the first day no more", () => {
    const period = { validFrom: "2020-01-01", validTo: "2026-01-01" };
    expect(["2019-12-31", "2020-01-01", "2025-12-31", "2026-01-01"].map((day) => isValidOn(period, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(hasEndedBy(period, "2025-12-31")).toBe(false);
    expect(hasEndedBy(period, "2026-01-01")).toBe(true);
    expect(isValidOn(always, "1900-01-01")).toBe(true);
    expect(hasEndedBy(always, "2999-01-01")).toBe(false);
  });

  it("names the last day", () => {
    expect(["2026-01-01", "2024-03-01", "2016-03-28"].map(lastDay)).toEqual(["2025-12-31", "2024-02-29", "2016-03-27"]);
  });

  it("follows successors over several changes to the row of the day", () => {
    const rows = [
      row("a", null, "2010-01-01", "b"),
      row("b", "2010-01-01", "2020-01-01", "c"),
      row("c", "2020-01-01", null),
    ];
    const byAgs = new Map(rows.map((each) => [each.ags, each]));
    expect(rowOn("a", byAgs, "2005-01-01")?.ags).toBe("a");
    expect(rowOn("a", byAgs, "2015-01-01")?.ags).toBe("b");
    expect(rowOn("a", byAgs, "2026-01-01")?.ags).toBe("c");
    expect(rowOn("c", byAgs, "2015-01-01")).toBeUndefined();
    expect(rowOn("unknown", byAgs, "2015-01-01")).toBeUndefined();
  });

  it("stops where rows point to each other", () => {
    const rows = new Map([
      ["a", row("a", null, "2010-01-01", "b")],
      ["b", row("b", null, "2010-01-01", "a")],
    ]);
    expect(rowOn("a", rows, "2020-01-01")).toBeUndefined();
  });
});
