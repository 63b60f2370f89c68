import { afterEach, describe, expect, it, vi } from "vitest";
import {
  addDays,
  addHours,
  berlinClock,
  berlinDay,
  berlinHour,
  clockOffset,
  compareGerman,
  formatDate,
  formatDateShort,
  formatDateTime,
  formatDateTimeRange,
  formatDay,
  formatNumber,
  formatTimeRange,
  HOUR,
  isoWithOffset,
  leafParts,
  MINUTE,
  now,
  parseWallTime,
  setClock,
} from "./time";

afterEach(() => setClock(null));

const utc = (iso: string) => new Date(`${iso}Z`);
const plain = (text: string) => text.replaceAll("\u00a0", " ");

it("is tested in a zone that is not ours", () => {
  expect(new Date(0).getTimezoneOffset()).toBe(-330);
});

describe("a wall time", () => {
  it.each([
    ["in winter", "2016-03-20T10:00", "2016-03-20T09:00:00"],
    ["in summer", "2016-04-12T14:00", "2016-04-12T12:00:00"],
    ["just before the gap", "2016-03-27T01:59", "2016-03-27T00:59:00"],
    ["just after the gap", "2016-03-27T03:00", "2016-03-27T01:00:00"],
    ["in the doubled hour is the first of the two", "2016-10-30T02:30", "2016-10-30T00:30:00"],
    ["after the doubled hour", "2016-10-30T03:00", "2016-10-30T02:00:00"],
  ])("%s", (_, wall, instant) => {
    expect(parseWallTime(wall)).toEqual(utc(instant));
  });

  it("in the gap of March does not exist, or is moved on where that is asked for", () => {
    for (const wall of ["2016-03-27T02:00", "2016-03-27T02:30", "2016-03-27T02:59"]) {
      expect(() => parseWallTime(wall)).toThrow(RangeError);
    }
    expect(parseWallTime("2016-03-27T02:30", "earlier")).toEqual(utc("2016-03-27T01:30:00"));
  });

  it.each([
    "",
    "gestern",
    "12.04.2016 14:00",
    "2016-13-01T10:00",
    "2016-02-30T10:00",
    "2016-04-12T25:00",
    "2016-04-12T14:00Z",
  ])("%j is none", (wall) => {
    expect(() => parseWallTime(wall)).toThrow(RangeError);
  });
});

describe("adding", () => {
  it("days keeps the wall time across both changes of clocks", () => {
    expect(addDays(parseWallTime("2016-03-26T14:00"), 1)).toEqual(parseWallTime("2016-03-27T14:00"));
    expect(addDays(parseWallTime("2016-10-29T14:00"), 1)).toEqual(parseWallTime("2016-10-30T14:00"));
    expect(addDays(parseWallTime("2016-10-30T14:00"), -1)).toEqual(parseWallTime("2016-10-29T14:00"));
  });

  it("hours counts what passes", () => {
    expect(addHours(parseWallTime("2016-03-26T14:00"), 24)).toEqual(parseWallTime("2016-03-27T15:00"));
    expect(addHours(parseWallTime("2016-10-29T14:00"), 24)).toEqual(parseWallTime("2016-10-30T13:00"));
  });
});

describe("Berlin's calendar", () => {
  it("knows the day, whatever the zone of the machine or UTC say", () => {
    expect(berlinDay(utc("2016-04-12T22:30:00"))).toBe("2016-04-13");
    expect(berlinDay(utc("2016-01-31T22:59:00"))).toBe("2016-01-31");
    expect(berlinDay(utc("2016-01-31T23:00:00"))).toBe("2016-02-01");
    expect(berlinClock(utc("2016-04-10T22:15:00"))).toEqual({ weekday: 1, hour: 0, minute: 15, day: "2016-04-11" });
  });

  it("finds an hour of a day, also on days of 23 and 25 hours", () => {
    expect(berlinHour(parseWallTime("2016-03-26T22:00"), 1, 8)).toEqual(parseWallTime("2016-03-27T08:00"));
    const length = (day: string) =>
      (berlinHour(parseWallTime(day), 1, 0).getTime() - berlinHour(parseWallTime(day), 0, 0).getTime()) / HOUR;
    expect(["2016-03-27T12:00", "2016-10-30T12:00", "2016-06-01T12:00"].map(length)).toEqual([23, 25, 24]);
  });
});

describe("in words", () => {
  const start = parseWallTime("2016-04-12T14:00");

  it("is German and of Berlin", () => {
    expect(formatDate(start)).toBe("Dienstag, 12. April 2016");
    expect(formatDateShort(start)).toBe("12.04.2016");
    expect(plain(formatDateTime(start))).toBe("Dienstag, 12. April 2016, 14:00 Uhr");
    expect(formatDay("2016-03-01")).toBe("1. März 2016");
    expect(leafParts(start)).toEqual({ weekday: "Di", day: "12", month: "April", year: "2016" });
    expect(isoWithOffset(start)).toBe("2016-04-12T14:00:00+02:00");
    expect(isoWithOffset(parseWallTime("2016-12-24T18:00"))).toBe("2016-12-24T18:00:00+01:00");
    expect(formatNumber(15_500)).toBe("15.500");
  });

  it("names an end that is known, and the day of one that is on another", () => {
    expect(plain(formatDateTimeRange(start, parseWallTime("2016-04-12T17:00")))).toBe(
      "Dienstag, 12. April 2016, 14:00 bis 17:00 Uhr",
    );
    expect(plain(formatDateTimeRange(start, null))).toBe("Dienstag, 12. April 2016, ab 14:00 Uhr");
    expect(plain(formatTimeRange(start, null))).toBe("ab 14:00 Uhr");
    expect(plain(formatDateTimeRange(start, parseWallTime("2016-04-13T12:00")))).toBe(
      "Dienstag, 12. April 2016, 14:00 Uhr bis Mittwoch, 13. April 2016, 12:00 Uhr",
    );
  });

  it("sorts names as Germans do", () => {
    const names = ["Zwingenberg", "Ärzte", "Offenbach", "Öhringen", "Arzell", "Kreis 10", "Kreis 9"];
    expect(names.sort(compareGerman)).toEqual([
      ...["Arzell", "Ärzte", "Kreis 9", "Kreis 10", "Offenbach", "Öhringen", "Zwingenberg"],
    ]);
  });
});

describe("the clock", () => {
  it("can be set and runs on from there", () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    setClock("2016-03-20T10:00");
    expect(now()).toEqual(parseWallTime("2016-03-20T10:00"));
    vi.advanceTimersByTime(90 * MINUTE);
    expect(now()).toEqual(parseWallTime("2016-03-20T11:30"));
    setClock(null);
    expect(clockOffset()).toBe(0);
    vi.useRealTimers();
  });

  it("is set by CLOCK_NOW before anything asks for the time", async () => {
    vi.stubEnv("CLOCK_NOW", "2016-03-20T10:00");
    vi.resetModules();
    const set = await import("./time");
    expect(set.berlinDay(set.now())).toBe("2016-03-20");
    vi.unstubAllEnvs();
  });
});
