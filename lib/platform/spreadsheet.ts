import writeExcelFile from "write-excel-file/node";
import { wallTimeAsUtc } from "./time";

export type Cell = string | number | Date | null;

/** Rows under named columns, before it is known into which file they go. Widths in characters. */
export type Table = { columns: readonly { label: string; width: number }[]; rows: readonly (readonly Cell[])[] };

/** An XLSX workbook with one sheet. Texts are typed as texts: whatever they begin with, nothing is a formula. */
export function writeSpreadsheet(sheet: string, { columns, rows }: Table): Promise<Buffer> {
  const header = columns.map(({ label }) => ({ value: printable(label), type: String, fontWeight: "bold" as const }));
  return writeExcelFile([header, ...rows.map((row) => row.map(typedCell))], {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function typedCell(cell: Cell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return { value: printable(cell), type: String };
  if (typeof cell === "number") return { value: cell, type: Number };
  // A spreadsheet knows no zones: what it shows has to be the wall time.
  return { value: wallTimeAsUtc(cell), type: Date, format: "dd.mm.yyyy hh:mm" };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them; the whole file would be refused
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const printable = (text: string) => text.toWellFormed().replace(UNPRINTABLE, "");
