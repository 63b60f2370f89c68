/** What can be got out of a forum. The key stands in the history ("export.signature-list") and in grants. */
export const exportKinds = [
  "participants-xlsx",
  "participants-csv",
  "signature-list",
  "signature-list-by-table",
  "name-badges",
  "support",
] as const;
export type ExportKind = (typeof exportKinds)[number];

export type KindFacts = {
  label: string;
  hint: string;
  /** Last part of the address, and of the file's name. */
  file: string;
  type: string;
};

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const kindFacts: Record<ExportKind, KindFacts> = {
  "participants-xlsx": {
    label: "Alle Anmeldungen als Excel-Tabelle",
    hint: "Mit allen Angaben und Antworten, auch von der Warteliste und von Abgesagten.",
    file: "teilnehmende.xlsx",
    type: xlsx,
  },
  "participants-csv": {
    label: "Alle Anmeldungen als CSV-Datei",
    hint: "Dieselben Angaben zum Einlesen in andere Programme.",
    file: "teilnehmende.csv",
    type: "text/csv; charset=utf-8",
  },
  "signature-list": {
    label: "Unterschriftenliste (PDF)",
    hint: "Alle mit festem Platz, nach Nachnamen, mit Spalte zum Unterschreiben.",
    file: "unterschriften.pdf",
    type: "application/pdf",
  },
  "signature-list-by-table": {
    label: "Unterschriftenliste nach Tischen (PDF)",
    hint: "Eine Liste je Tisch, nach dem ersten Wunsch.",
    file: "unterschriften-nach-tischen.pdf",
    type: "application/pdf",
  },
  "name-badges": {
    label: "Namensschilder (PDF)",
    hint: "Acht Schilder je A4-Seite zum Ausschneiden, 95 × 68 mm.",
    file: "namensschilder.pdf",
    type: "application/pdf",
  },
  support: {
    label: "Unterstützung (Excel-Tabelle)",
    hint: "Was Teilnehmende brauchen. Nur für Menschen, die sich darum kümmern. Löschen Sie die Datei nach dem Forum.",
    file: "unterstuetzung.xlsx",
    type: xlsx,
  },
};

export const kindOfFile = (file: string): ExportKind | null =>
  exportKinds.find((kind) => kindFacts[kind].file === file) ?? null;

const PREFIX = "export.";
/** The name of an export in the history, and back. */
export const exportAction = (kind: ExportKind): string => PREFIX + kind;
export const exportLabel = (action: string): string =>
  kindFacts[action.slice(PREFIX.length) as ExportKind]?.label ?? "Liste";

/** The name under which the file is stored by whoever gets it: "unterschriften-taunusstein-2016.pdf". */
export function fileName(kind: ExportKind, slug: string): string {
  const [name, ending] = kindFacts[kind].file.split(".");
  return `${name}-${slug.replace(/[^a-z0-9-]/gi, "")}.${ending}`;
}
