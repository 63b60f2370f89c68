import { readSheet } from "read-excel-file/node";
import { expect, it } from "vitest";
import { writeSpreadsheet } from "./spreadsheet";
import { parseWallTime } from "./time";

const columns = ["Name", "Wann", "Zahl"].map((label) => ({ label, width: 20 }));

it("keeps texts as texts, dates as Berlin wall times, and drops what XML cannot hold", async () => {
  const rows = [
    ['=HYPERLINK("http://x")', parseWallTime("2016-04-12T14:00"), 7],
    ["Jörg Müßig\n@SUM(A1) <b>&amp;", parseWallTime("2016-01-12T14:00"), null],
    ["a\u0001b\ud800", null, null],
  ];
  const file = await writeSpreadsheet("Teilnehmende", { columns, rows });
  const [head, first, second, third] = await readSheet(file);
  expect(head).toEqual(["Name", "Wann", "Zahl"]);
  expect([first?.[0], minute(first?.[1]), first?.[2]]).toEqual(['=HYPERLINK("http://x")', "2016-04-12T14:00", 7]);
  expect([second?.[0], minute(second?.[1]), second?.[2]]).toEqual([
    "Jörg Müßig\n@SUM(A1) <b>&amp;",
    "2016-01-12T14:00",
    null,
  ]);
  expect(third?.[0]).toMatch(/^ab\ufffd?$/);
});

/** The reader is off by a millisecond, as days are stored as fractions. */
function minute(cell: unknown): string {
  if (!(cell instanceof Date)) throw new TypeError(`not a date: ${cell}`);
  return new Date(cell.getTime() + 500).toISOString().slice(0, 16);
}
