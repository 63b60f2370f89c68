import { describe, expect, it } from "vitest";
import { parseWallTime } from "@/lib/platform/time";
import {
  closingTime,
  countWords,
  deadlineWords,
  endOf,
  type ForumMoments,
  forumPhase,
  registrationOffer,
  registrationWindow,
  type SeatCount,
  type SeatStatus,
  seatStatus,
  seatWords,
  tableStatus,
} from "./forum";

const at = (wallTime: string) => parseWallTime(wallTime);

const forum = (given: Partial<ForumMoments> = {}): ForumMoments => ({
  publishedAt: at("2016-03-01T09:00"),
  postponedAt: null,
  cancelledAt: null,
  startsAt: at("2016-04-12T14:00"),
  endsAt: at("2016-04-12T17:00"),
  registrationOpensAt: null,
  registrationClosesAt: null,
  ...given,
});

describe("forumPhase", () => {
  it.each([
    ["2016-04-12T13:59:59", "upcoming"],
    ["2016-04-12T14:00", "running"],
    ["2016-04-12T16:59:59", "running"],
    ["2016-04-12T17:00", "held"],
  ])("at %s the forum is %s", (time, phase) => {
    expect(forumPhase(forum(), at(time))).toBe(phase);
  });

  it("lets a forum without known end last until midnight in Berlin", () => {
    const open = forum({ endsAt: null });
    expect(forumPhase(open, at("2016-04-12T23:59:59"))).toBe("running");
    expect(forumPhase(open, at("2016-04-13T00:00"))).toBe("held");
  });

  it("finds midnight on the days that have 23 and 25 hours", () => {
    expect(endOf({ startsAt: at("2027-03-28T01:30"), endsAt: null })).toEqual(new Date("2027-03-28T22:00:00Z"));
    expect(endOf({ startsAt: at("2027-10-31T01:30"), endsAt: null })).toEqual(new Date("2027-10-31T23:00:00Z"));
  });
});

describe("registrationWindow", () => {
  const window = {
    registrationOpensAt: at("2016-03-15T08:00"),
    registrationClosesAt: at("2016-04-06T00:00"),
  };

  it.each<[string, Partial<ForumMoments>, string, string]>([
    ["before publication", {}, "2016-03-01T08:59:59", "unpublished"],
    ["without publication", { publishedAt: null }, "2016-03-20T10:00", "unpublished"],
    ["at publication, no opening given", {}, "2016-03-01T09:00", "open"],
    ["a second before it opens", window, "2016-03-15T07:59:59", "not_yet"],
    ["when it opens", window, "2016-03-15T08:00", "open"],
    ["a second before it closes", window, "2016-04-05T23:59:59", "open"],
    ["when it closes", window, "2016-04-06T00:00", "closed"],
    ["without closing time, a second before the start", {}, "2016-04-12T13:59:59", "open"],
    ["without closing time, at the start", {}, "2016-04-12T14:00", "closed"],
    ["closing time after the start", { registrationClosesAt: at("2016-04-12T16:00") }, "2016-04-12T14:00", "closed"],
    ["at the end", {}, "2016-04-12T17:00", "over"],
    ["postponed", { postponedAt: at("2016-03-18T12:00") }, "2016-03-20T10:00", "postponed"],
    ["postponed, old date passed", { postponedAt: at("2016-03-18T12:00") }, "2016-05-01T10:00", "postponed"],
    ["cancelled", { cancelledAt: at("2016-03-18T12:00") }, "2016-03-20T10:00", "cancelled"],
    [
      "cancelled after being postponed",
      { postponedAt: at("2016-03-18T12:00"), cancelledAt: at("2016-03-19T12:00") },
      "2016-03-20T10:00",
      "cancelled",
    ],
    [
      "cancelled and never published",
      { publishedAt: null, cancelledAt: at("2016-03-19T12:00") },
      "2016-03-20T10:00",
      "unpublished",
    ],
  ])("%s", (_case, given, time, expected) => {
    expect(registrationWindow(forum(given), at(time))).toBe(expected);
  });

  it("opens at the wall time of the day after the clocks change", () => {
    const opening = forum({ registrationOpensAt: at("2016-03-28T08:00") });
    expect(registrationWindow(opening, new Date("2016-03-28T05:59:59Z"))).toBe("not_yet");
    expect(registrationWindow(opening, new Date("2016-03-28T06:00:00Z"))).toBe("open");
  });

  it("closes with the forum where the closing time is later", () => {
    expect(closingTime(forum({ registrationClosesAt: at("2016-04-13T00:00") }))).toEqual(at("2016-04-12T14:00"));
  });
});

describe("seatStatus", () => {
  const count = (given: Partial<SeatCount>): SeatCount => ({
    capacity: 40,
    taken: 0,
    waiting: 0,
    waitlistEnabled: true,
    ...given,
  });

  it.each<[string, Partial<SeatCount>, SeatStatus]>([
    ["nobody yet", {}, "free"],
    ["one more than a tenth free", { taken: 35 }, "free"],
    ["a tenth free", { taken: 36 }, "few"],
    ["the last place", { taken: 39 }, "few"],
    ["full", { taken: 40 }, "waitlist"],
    ["more than full", { taken: 43 }, "waitlist"],
    ["full without waitlist", { taken: 40, waitlistEnabled: false }, "full"],
    ["small house: four free", { capacity: 10, taken: 6 }, "free"],
    ["small house: three free", { capacity: 10, taken: 7 }, "few"],
    ["large house: a tenth, rounded down", { capacity: 45, taken: 41 }, "few"],
    ["large house: just above a tenth", { capacity: 45, taken: 40 }, "free"],
    ["free, but somebody waits", { taken: 10, waiting: 1 }, "waitlist"],
    ["free, somebody waits, waitlist since closed", { taken: 10, waiting: 1, waitlistEnabled: false }, "full"],
    ["no places at all", { capacity: 0 }, "waitlist"],
    ["no limit known", { capacity: null, taken: 400 }, "free"],
  ])("%s", (_case, given, expected) => {
    expect(seatStatus(count(given), "open")).toBe(expected);
  });

  it.each([
    ["not_yet", "not_yet"],
    ["closed", "closed"],
    ["postponed", "postponed"],
    ["cancelled", "cancelled"],
    ["over", "over"],
    ["unpublished", "closed"],
  ] as const)("says nothing about places while the window is %s", (window, expected) => {
    expect(seatStatus(count({ taken: 39 }), window)).toBe(expected);
  });
});

describe("tableStatus", () => {
  it.each([
    [null, 99, "free"],
    [8, 6, "free"],
    [8, 7, "few"],
    [8, 8, "full"],
    [8, 9, "full"],
    [30, 27, "few"],
    [0, 0, "full"],
  ] as const)("%s seats, %s wishes: %s", (seats, wished, expected) => {
    expect(tableStatus(seats, wished)).toBe(expected);
  });
});

describe("words", () => {
  it("names the day on which registration opens", () => {
    expect(seatWords("not_yet", at("2027-03-01T08:00"))).toBe("Anmeldung ab 01.03.2027");
    expect(seatWords("not_yet", null)).toBe("Anmeldung noch nicht möglich");
    expect(seatWords("few", null)).toBe("Wenige Plätze");
  });

  it("offers a form only where there is a place or a queue", () => {
    const statuses: SeatStatus[] = [
      "free",
      "few",
      "waitlist",
      "full",
      "not_yet",
      "closed",
      "postponed",
      "cancelled",
      "over",
    ];
    expect(statuses.map(registrationOffer)).toEqual(["seat", "seat", "waitlist", null, null, null, null, null, null]);
  });

  it.each([
    [0, false, "upcoming", "Kein kommendes Forum"],
    [1, false, "past", "Ein vergangenes Forum"],
    [12, false, "upcoming", "Zwölf kommende Foren"],
    [13, false, "past", "13 vergangene Foren"],
    [1000, true, "past", "Mehr als 1.000 vergangene Foren"],
  ] as const)("counts %s forums in words", (total, more, time, expected) => {
    expect(countWords({ total, more }, time)).toBe(expected);
  });

  it("names midnight by the day that ends", () => {
    expect(deadlineWords(at("2016-04-06T00:00"))).toBe("Dienstag, 5. April 2016");
    expect(deadlineWords(at("2016-04-05T18:00"))).toBe("Dienstag, 5. April 2016, 18:00\u00a0Uhr");
    expect(deadlineWords(at("2027-03-29T00:00"))).toBe("Sonntag, 28. März 2027");
  });
});
