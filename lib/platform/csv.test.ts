import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { harmless, writeCsv } from "./csv";
import { parseWallTime } from "./time";

it("opens as it should in German spreadsheets: mark, semicolons, CRLF, umlauts, Berlin time", () => {
  const csv = writeCsv({
    columns: [
      { label: "Name", width: 9 },
      { label: "Wann", width: 9 },
      { label: "Zahl", width: 9 },
    ],
    rows: [
      ["Jörg Müßig; „Ä“", parseWallTime("2016-04-12T14:00"), -3],
      ['sagt "ja"\nund geht', null, null],
    ],
  });
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(csv).toContain("\r\n");
  expect(parse(csv, { bom: true, delimiter: ";" })).toEqual([
    ["Name", "Wann", "Zahl"],
    ["Jörg Müßig; „Ä“", "12.04.2016 14:00", "-3"],
    ['sagt "ja"\nund geht', "", ""],
  ]);
});

it.each([
  ["=1+1", "'=1+1"],
  ["+49 611", "'+49 611"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r'=1"],
  ["\n=1", "'\n'=1"],
  ["gut\n=HYPERLINK(1)", "gut\n'=HYPERLINK(1)"],
  ["  =1", "'  =1"],
  ["＝1", "'＝1"],
  ["a=b", "a=b"],
  ["x\n\ny", "x\n\ny"],
])("makes %j harmless", (text, expected) => {
  expect(harmless(text)).toBe(expected);
});
