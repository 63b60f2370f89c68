import { addDays, berlinDay, berlinHour, parseWallTime } from "@/lib/platform/time";

/** How many came and went on a day ("2026-04-12", Berlin). */
export type DayCount = { day: string; came: number; left: number };

export type CoursePoint = { day: string; people: number };

/** Points of a course at most; with more days each stands for several. */
const MOST_POINTS = 12;

/**
 * How many people had a place at the end of a day, from the day before the first came (at most a year ago) until
 * `until`, which is always the last point. Empty while nobody has come. `counts` in the order of days.
 */
export function courseOf(counts: readonly DayCount[], until: Date): CoursePoint[] {
  const [first] = counts;
  if (!first) return [];
  const from = courseStart(parseWallTime(`${first.day}T12:00`), until);
  const last = berlinDay(until);
  const days: string[] = [];
  for (let day = berlinDay(from); day <= last; day = berlinDay(berlinHour(from, days.length, 12))) days.push(day);
  const step = Math.max(1, Math.ceil(days.length / MOST_POINTS));
  const shown = days.filter((_, index) => (days.length - 1 - index) % step === 0);
  return shown.map((day) => ({ day, people: peopleBy(counts, day) }));
}

const courseStart = (first: Date, until: Date): Date => later(addDays(first, -1), addDays(until, -365));
const later = (a: Date, b: Date): Date => (a > b ? a : b);

function peopleBy(counts: readonly DayCount[], day: string): number {
  const until = counts.filter((count) => count.day <= day);
  return until.reduce((sum, { came, left }) => sum + came - left, 0);
}

export type Plot = { points: string; capacityY: number | null; last: { x: number; y: number } };

/** The course as the points of a line in a box of this size, zero at its foot; the capacity as a height. */
export function plotCourse(
  course: readonly CoursePoint[],
  capacity: number | null,
  { width, height }: { width: number; height: number },
): Plot {
  const most = Math.max(1, capacity ?? 0, ...course.map(({ people }) => people));
  const y = (people: number) => round(height - (people / most) * height);
  const x = (index: number) => (course.length < 2 ? width : round((index / (course.length - 1)) * width));
  const places = course.map(({ people }, index) => ({ x: x(index), y: y(people) }));
  return {
    points: places.map((place) => `${place.x},${place.y}`).join(" "),
    capacityY: capacity === null ? null : y(capacity),
    last: places.at(-1) ?? { x: 0, y: height },
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
