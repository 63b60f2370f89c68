import { describe, expect, it } from "vitest";
import { formatDateTime, parseWallTime } from "@/lib/platform/time";
import { offerEnds, offersRun } from "./offers";

const policy = { offerHours: 48, lateOfferHours: 12, lateDays: 3, quietHours: 24, holidayRegion: "HE" };
const forum = parseWallTime("2026-06-30T14:00");
const ends = (made: string, startsAt = forum) =>
  formatDateTime(offerEnds(parseWallTime(made), startsAt, policy)).replace(/\u00a0/g, " ");

describe("an offer", () => {
  it.each([
    ["on a Monday afternoon ends on Wednesday", "2026-06-15T15:00", "Mittwoch, 17. Juni 2026, 15:00 Uhr"],
    [
      "on a Friday ends on Tuesday: the weekend does not count",
      "2026-06-12T15:00",
      "Dienstag, 16. Juni 2026, 15:00 Uhr",
    ],
    ["on a Saturday begins to count on Monday", "2026-06-13T10:00", "Mittwoch, 17. Juni 2026, 08:00 Uhr"],
    ["at night ends in the morning", "2026-06-15T23:00", "Donnerstag, 18. Juni 2026, 08:00 Uhr"],
    ["leaves out Corpus Christi, a holiday in Hesse", "2026-06-03T15:00", "Montag, 8. Juni 2026, 15:00 Uhr"],
    [
      "in the last three days ends after twelve hours, but not at night",
      "2026-06-28T15:00",
      "Montag, 29. Juni 2026, 08:00 Uhr",
    ],
    ["ends before the quiet time begins", "2026-06-26T15:00", "Montag, 29. Juni 2026, 14:00 Uhr"],
  ])("made %s", (_, made, end) => {
    expect(ends(made)).toBe(end);
  });

  it("keeps the wall time across the change of clocks", () => {
    expect(ends("2026-10-23T15:00", parseWallTime("2026-11-20T14:00"))).toBe("Dienstag, 27. Oktober 2026, 15:00 Uhr");
  });
});

describe("offers", () => {
  it("stop a day before the forum", () => {
    expect(offersRun(forum, parseWallTime("2026-06-29T13:59"), policy)).toBe(true);
    expect(offersRun(forum, parseWallTime("2026-06-29T14:00"), policy)).toBe(false);
  });
});
