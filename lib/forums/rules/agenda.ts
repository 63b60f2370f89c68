import type { AgendaKind } from "@/db/schema/series";
import type { Values } from "./form-values";

export const agendaKindLabels: Record<AgendaKind, string> = {
  welcome: "Begrüßung",
  talk: "Gesprächsrunde",
  input: "Impuls",
  project: "Projektvorstellung",
  breakouts: "Tische",
  break: "Pause",
  closing: "Abschluss",
};

/** A programme while it is being written: everything as typed. */
export type TableDraft = { id: string; title: string; topic: string; host: string; seats: string };
export type ItemDraft = {
  id: string;
  kind: string;
  from: string;
  to: string;
  title: string;
  host: string;
  description: string;
  tables: TableDraft[];
};

export const MOST_ITEMS = 30;
export const MOST_TABLES = 20;

const emptyTable = (): TableDraft => ({ id: "", title: "", topic: "", host: "", seats: "" });
const emptyItem = (): ItemDraft => ({
  id: "",
  kind: "talk",
  from: "",
  to: "",
  title: "",
  host: "",
  description: "",
  tables: [],
});

const FIELD = /^items\.(\d{1,2})\.(?:tables\.(\d{1,2})\.)?([a-z]+)$/;

/** The programme out of the fields of its form, `items.0.tables.1.title`. */
export function readDraft(values: Values): ItemDraft[] {
  const items: ItemDraft[] = [];
  for (const [name, value] of Object.entries(values)) {
    const [, index, table, field = ""] = FIELD.exec(name) ?? [];
    if (index === undefined || typeof value !== "string") continue;
    items[Number(index)] ??= emptyItem();
    const item = items[Number(index)] as ItemDraft;
    if (table === undefined) fill(item, field, value);
    else {
      item.tables[Number(table)] ??= emptyTable();
      fill(item.tables[Number(table)] as TableDraft, field, value);
    }
  }
  return items.filter(Boolean).map((item) => ({ ...item, tables: item.tables.filter(Boolean) }));
}

function fill(draft: ItemDraft | TableDraft, field: string, value: string) {
  if (Object.hasOwn(draft, field) && field !== "tables") Object.assign(draft, { [field]: value });
}

/** And back into the fields. */
export function draftValues(items: readonly ItemDraft[]): Values {
  const values: Values = {};
  for (const [index, { tables, ...item }] of items.entries()) {
    for (const [field, value] of Object.entries(item)) values[`items.${index}.${field}`] = value;
    for (const [place, table] of tables.entries())
      for (const [field, value] of Object.entries(table)) values[`items.${index}.tables.${place}.${field}`] = value;
  }
  return values;
}

const BUTTON = /^(item|table)-(add|remove|up|down)(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/;

/** What one of the form's buttons does to the programme, "item-up-2" or "table-remove-3-0"; null: it is none of them. */
export function editDraft(items: readonly ItemDraft[], button: string): ItemDraft[] | null {
  const match = BUTTON.exec(button);
  if (!match) return null;
  const [, what, how = "", first, second] = match;
  if (what === "item") return editList(items, how, Number(first), emptyItem, MOST_ITEMS);
  return items.map((item, index) =>
    index === Number(first)
      ? { ...item, tables: editList(item.tables, how, Number(second), emptyTable, MOST_TABLES) }
      : item,
  );
}

function editList<Row>(rows: readonly Row[], how: string, at: number, empty: () => Row, most: number): Row[] {
  if (how === "add") return rows.length < most ? [...rows, empty()] : [...rows];
  if (how === "remove") return rows.filter((_, index) => index !== at);
  const to = how === "up" ? at - 1 : at + 1;
  const row = rows[at];
  if (row === undefined || to < 0 || to >= rows.length) return [...rows];
  return rows.toSpliced(at, 1).toSpliced(to, 0, row);
}

type Hours = { startTime: string; endTime: string };

/** What is odd about a programme, in sentences. It can be stored all the same: coordinators know what they mean. */
export function agendaWarnings(items: readonly ItemDraft[], { startTime, endTime }: Hours): string[] {
  return [
    ...items.flatMap((item) => oddTimes(item, startTime, endTime)),
    ...overlaps(items),
    ...items.flatMap((item) => oddTables(item)),
  ];
}

const named = ({ title }: ItemDraft) => (title ? `„${title}“` : "Ein Programmpunkt ohne Titel");

function oddTimes(item: ItemDraft, startTime: string, endTime: string): string[] {
  const { from, to } = item;
  if (from && to && to <= from) return [`${named(item)} endet nicht nach dem eigenen Beginn.`];
  const odd: string[] = [];
  if (from && from < startTime) odd.push(`${named(item)} beginnt vor dem Forum (${startTime} Uhr).`);
  if (endTime && (to || from) > endTime) odd.push(`${named(item)} endet nach dem Forum (${endTime} Uhr).`);
  return odd;
}

function overlaps(items: readonly ItemDraft[]): string[] {
  const timed = items.filter(({ from, to }) => from && to && from < to);
  return timed.flatMap((item, index) =>
    timed
      .slice(index + 1)
      .filter((other) => item.from < other.to && other.from < item.to)
      .map((other) => `${named(item)} und ${named(other)} sind zur selben Zeit.`),
  );
}

function oddTables(item: ItemDraft): string[] {
  if (item.kind === "breakouts")
    return item.tables.length === 0 ? [`${named(item)} ist eine Tischrunde, hat aber noch keine Tische.`] : [];
  return item.tables.length > 0 ? [`${named(item)} hat Tische, ist aber keine Tischrunde.`] : [];
}
