import { stringify } from "csv-stringify/sync";
import type { Cell, Table } from "./spreadsheet";
import { formatDateShort, formatTime } from "./time";

/** CSV as German spreadsheets open it: UTF-8 with its mark, semicolons, CRLF; texts quoted and harmless. */
export const writeCsv = ({ columns, rows }: Table): string =>
  stringify([columns.map(({ label }) => harmless(label)), ...rows.map((row) => row.map(csvCell))], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    quoted_string: true,
  });

function csvCell(cell: Cell): string | number {
  if (cell instanceof Date) return `${formatDateShort(cell)} ${formatTime(cell)}`;
  return typeof cell === "string" ? harmless(cell) : (cell ?? "");
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe. Each of its lines too: programs that take a line
 * end for the end of the row see the next line as a cell of its own.
 */
export const harmless = (text: string): string =>
  text.replace(/^(?=[\t\r\n])/, "'").replace(/^(?=[^\S\r\n]*[=+\-@＝＋－＠])/gmu, "'");
