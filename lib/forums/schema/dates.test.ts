import { expect, it } from "vitest";
import { isoWithOffset } from "@/lib/platform/time";
import { readDay, readMoment, readTime } from "./dates";

it.each([
  ["2027-04-12", "2027-04-12"],
  ["12.4.2027", "2027-04-12"],
  ["12. 04. 2027", "2027-04-12"],
  ["31.02.2027", null],
  ["2027-13-01", null],
  ["1027-01-01", null],
  ["morgen", null],
  ["", null],
])("reads the day „%s“", (text, day) => {
  expect(readDay(text)).toBe(day);
});

it.each([
  ["14:00", "14:00"],
  ["9", "09:00"],
  ["14.30", "14:30"],
  ["14 Uhr", "14:00"],
  ["24:00", null],
  ["9:60", null],
  ["nachmittags", null],
])("reads the time „%s“", (text, time) => {
  expect(readTime(text)).toBe(time);
});

it("refuses the hour that the change of clocks leaves out, and takes the first of the doubled one", () => {
  expect(readMoment("2027-03-28", "02:30")).toMatchObject({
    field: "time",
    sentence: expect.stringContaining("Uhren"),
  });
  const doubled = readMoment("2027-10-31", "02:30");
  expect(doubled instanceof Date && isoWithOffset(doubled)).toBe("2027-10-31T02:30:00+02:00");
});
