import { describe, expect, it } from "vitest";
import { isPublishable, mayStep, type Step, toldWords } from "./review";
import { type ForumState, forumStateLabels } from "./state";

const states = Object.keys(forumStateLabels) as ForumState[];

describe("steps in the life of a forum", () => {
  const expected: Record<Step, ForumState[]> = {
    submit: ["draft", "changes_requested"],
    withdraw: ["in_review"],
    requestChanges: ["in_review"],
    release: ["draft", "in_review", "changes_requested"],
    delete: ["draft", "in_review", "changes_requested"],
    changeRelease: ["published", "postponed"],
    postpone: ["published"],
    setNewDate: ["postponed"],
    cancel: ["published", "postponed"],
  };
  it.each(Object.entries(expected))("%s is possible from exactly these", (step, from) => {
    expect(states.filter((state) => mayStep(step as Step, state))).toEqual(from);
  });

  it("none leads out of a forum that is cancelled, over or archived", () => {
    for (const state of ["cancelled", "held", "documented", "archived"] as const) {
      expect(Object.keys(expected).filter((step) => mayStep(step as Step, state))).toEqual([]);
    }
  });
});

it("the agency cannot publish what is over or belongs to no district", () => {
  const [before, after] = [new Date("2027-03-01T12:00:00Z"), new Date("2027-03-03T12:00:00Z")];
  const forum = { startsAt: new Date("2027-03-02T12:00:00Z"), districts: ["06439"], title: "Forum" };
  expect(isPublishable(forum, before)).toBe(true);
  expect(isPublishable(forum, after)).toBe(false);
  expect(isPublishable({ ...forum, districts: [] }, before)).toBe(false);
  expect(isPublishable({ ...forum, title: " " }, before)).toBe(false);
});

it("says how many will be told", () => {
  expect(toldWords(0)).toContain("niemand");
  expect(toldWords(1)).toContain("Eine angemeldete oder wartende Person");
  expect(toldWords(1200)).toContain("1.200 angemeldete und wartende Personen");
});
