import { describe, expect, it } from "vitest";
import { parseWallTime } from "@/lib/platform/time";
import { bulkMoment, bulkState, isDue, scheduleWords } from "./schedule";

const forum = { startsAt: parseWallTime("2026-10-26T14:00"), postponedAt: null, cancelledAt: null };
const at = (time: string) => parseWallTime(`2026-10-25T${time}`);
const mail = {
  schedule: { kind: "relative", days: 1, side: "before", time: "09:00" } as const,
  filter: { evenIfCancelled: false },
  readyAt: parseWallTime("2026-10-01T10:00"),
  startedAt: null,
  sentAt: null,
  cancelledAt: null,
};

describe("the state of a mail to many", () => {
  it.each([
    ["draft", { readyAt: null }, {}],
    ["planned", {}, {}],
    ["held", {}, { cancelledAt: at("08:00") }],
    ["held", {}, { postponedAt: at("08:00") }],
    ["planned", { filter: { evenIfCancelled: true } }, { cancelledAt: at("08:00") }],
    ["sending", { startedAt: at("09:00") }, { cancelledAt: at("08:00") }],
    ["sent", { startedAt: at("09:00"), sentAt: at("09:00") }, {}],
    ["cancelled", { cancelledAt: at("08:00") }, {}],
  ] as const)("is %s with %j and %j", (state, changes, changed) => {
    expect(bulkState({ ...mail, ...changes }, { ...forum, ...changed }, at("09:01"))).toBe(state);
  });

  it("is missed a day after its moment, counted in Berlin days", () => {
    expect(bulkState(mail, forum, parseWallTime("2026-10-26T08:59"))).toBe("planned");
    expect(bulkState(mail, forum, parseWallTime("2026-10-26T09:00"))).toBe("missed");
  });
});

it("its turn comes with its moment and not before", () => {
  expect(isDue(mail, forum, at("08:59"))).toBe(false);
  expect(isDue(mail, forum, at("09:00"))).toBe(true);
  expect(isDue({ ...mail, readyAt: null }, forum, at("09:00"))).toBe(false);
});

it.each([
  ["before", 2, "02:30", "2026-03-27T02:30"],
  ["before", 0, "02:30", "2026-03-29T03:30"],
  ["after", 1, "02:30", "2026-03-30T02:30"],
] as const)("a time %s the forum by %i days at %s moves on in the gap of March", (side, days, time, moment) => {
  const spring = { startsAt: parseWallTime("2026-03-29T14:00") };
  expect(bulkMoment({ ...mail, schedule: { kind: "relative", side, days, time } }, spring)).toEqual(
    parseWallTime(moment),
  );
});

it("is said in words", () => {
  expect(scheduleWords(mail.schedule, forum)).toContain(
    "1 Tag vor Beginn um 09:00 Uhr, das ist Sonntag, 25. Oktober 2026",
  );
  expect(scheduleWords({ ...mail.schedule, days: 0 }, forum)).toContain("am Tag des Forums");
});
