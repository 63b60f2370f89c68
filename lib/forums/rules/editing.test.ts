import { describe, expect, it } from "vitest";
import { addDays, addHours, parseWallTime } from "@/lib/platform/time";
import { withChanges } from "./changes";
import { type EditableFacts, patchProblem, raisesCapacity, splitPatch } from "./editing";

const now = parseWallTime("2027-02-01T10:00");
const startsAt = parseWallTime("2027-04-12T14:00");
const current = {
  title: "Fachforum",
  startsAt,
  endsAt: addHours(startsAt, 3),
  place: "Taunusstein",
  capacity: 20,
  unlimited: false,
  districts: ["06439", "06533"],
  registrationOpensAt: null,
  registrationClosesAt: null,
} as unknown as EditableFacts;

describe("what cannot be stored", () => {
  it.each([
    ["in_past", { startsAt: addDays(now, -1) }],
    ["ends_before_start", { endsAt: startsAt }],
    ["ends_before_start", { startsAt: addDays(startsAt, 1) }],
    ["too_long", { endsAt: addDays(startsAt, 8) }],
    ["closes_after_start", { registrationClosesAt: addHours(startsAt, 1) }],
    ["opens_after_closes", { registrationClosesAt: now, registrationOpensAt: now }],
    ["opens_after_closes", { registrationOpensAt: startsAt }],
    ["no_district", { districts: [] }],
    [null, { registrationClosesAt: startsAt, registrationOpensAt: now }],
    [null, { title: "Neu" }],
    [null, { startsAt: addDays(startsAt, 1), endsAt: addDays(startsAt, 2) }],
  ])("%s", (problem, patch) => {
    expect(patchProblem(current, patch, now)).toBe(problem);
  });

  it("leaves a date alone that has passed and was not touched", () => {
    expect(patchProblem(current, { startsAt, title: "Rückblick" }, addDays(startsAt, 9))).toBeNull();
  });
});

describe("a patch of a published forum", () => {
  it("stores texts and more places at once", () => {
    const patch = { title: "Neu", capacity: 30, startsAt };
    expect(splitPatch(current, patch, { capacity: 10 })).toEqual({
      direct: patch,
      waiting: {},
      newlyWaiting: false,
    });
  });

  it("lets date, place, districts and fewer places wait, beside what waited before", () => {
    const later = addDays(startsAt, 7);
    const patch = { title: "Neu", startsAt: later, capacity: 10, districts: ["06439"], reason: "Saal belegt" };
    const split = splitPatch(current, patch, { place: "Idstein" });
    expect(split).toEqual({
      direct: { title: "Neu" },
      waiting: { place: "Idstein", startsAt: later.toISOString(), capacity: 10, districts: ["06439"] },
      newlyWaiting: true,
    });
    expect(withChanges(current, split.waiting)).toMatchObject({ startsAt: later, place: "Idstein", capacity: 10 });
  });

  it("takes back what is set to what is live, and asks for no new reason for what waits already", () => {
    expect(splitPatch(current, { place: "Taunusstein" }, { place: "Idstein" }).waiting).toEqual({});
    expect(splitPatch(current, { place: "Idstein" }, { place: "Idstein" }).newlyWaiting).toBe(false);
    expect(splitPatch(current, { districts: ["06533", "06439"] }, {}).newlyWaiting).toBe(false);
  });
});

it("knows that no limit is more than any", () => {
  expect([raisesCapacity(5, null), raisesCapacity(5, 6), raisesCapacity(null, 6), raisesCapacity(5, 5)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
