import { describe, expect, it } from "vitest";
import { parseWallTime } from "@/lib/platform/time";
import { courseOf, plotCourse } from "./course";

const until = parseWallTime("2026-04-01T09:00");
const day = (name: string, came: number, left = 0) => ({ day: name, came, left });

describe("the course of registrations", () => {
  it("begins with zero on the day before the first and ends today, over the change of clocks", () => {
    expect(courseOf([day("2026-03-28", 2), day("2026-03-30", 1, 2)], until)).toEqual([
      { day: "2026-03-27", people: 0 },
      { day: "2026-03-28", people: 2 },
      { day: "2026-03-29", people: 2 },
      { day: "2026-03-30", people: 1 },
      { day: "2026-03-31", people: 1 },
      { day: "2026-04-01", people: 1 },
    ]);
  });

  it("is empty without anybody", () => {
    expect(courseOf([], until)).toEqual([]);
  });

  it("has few points however long it lasted, counts what was before it, and ends today", () => {
    const course = courseOf([day("2020-01-01", 5), day("2026-03-31", 3)], until);
    expect(course.length).toBeLessThanOrEqual(12);
    expect(course[0]?.people).toBe(5);
    expect(course.at(-1)).toEqual({ day: "2026-04-01", people: 8 });
  });
});

describe("its line", () => {
  const box = { width: 100, height: 50 };
  it("stands on the foot of the box and shows the capacity", () => {
    const course = [0, 5, 10].map((people, index) => ({ day: `d${index}`, people }));
    expect(plotCourse(course, 20, box)).toEqual({
      points: "0,50 50,37.5 100,25",
      capacityY: 0,
      last: { x: 100, y: 25 },
    });
    expect(plotCourse(course, null, box)).toMatchObject({ capacityY: null, last: { x: 100, y: 0 } });
  });

  it("stays in the box when there are more people than places, or one point", () => {
    expect(plotCourse([{ day: "d", people: 30 }], 20, box)).toEqual({
      points: "100,0",
      capacityY: 16.7,
      last: { x: 100, y: 0 },
    });
  });
});
