import { expect, test } from "vitest";
import { formatDateTime, parseWallTime } from "../../lib/platform/time";
import { exampleDays } from "./example-days";

const plain = (date: Date) => formatDateTime(date).replace(/\u00a0/g, " ");

test("examples are on working days at two o'clock, each on its own", () => {
  const next = exampleDays(parseWallTime("2026-04-30T23:30"));
  // 1 May is a holiday, 2 and 3 May a weekend.
  expect(plain(next(1))).toBe("Montag, 4. Mai 2026, 14:00 Uhr");
  expect(plain(next(2))).toBe("Dienstag, 5. Mai 2026, 14:00 Uhr");
  // Corpus Christi is a holiday in Hesse.
  expect(plain(next(35))).toBe("Freitag, 5. Juni 2026, 14:00 Uhr");
  expect(plain(next(-4))).toBe("Freitag, 24. April 2026, 14:00 Uhr");
});

test("examples leave out the days between the years", () => {
  const next = exampleDays(parseWallTime("2026-12-18T10:00"));
  expect(plain(next(2))).toBe("Donnerstag, 7. Januar 2027, 14:00 Uhr");
});
