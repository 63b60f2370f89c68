import type { agendaItem, breakout } from "@/db/schema";
import { formatTime } from "@/lib/platform/time";
import type { ItemDraft, TableDraft } from "./agenda";

type Item = typeof agendaItem.$inferSelect;
type Table = typeof breakout.$inferSelect;

/** A stored programme as its form shows it. Tables without an item stand at the first round, or at one of their own. */
export function draftOf({ items, tables }: { items: readonly Item[]; tables: readonly Table[] }): ItemDraft[] {
  const draft = items.map(
    (item): ItemDraft => ({
      id: item.id,
      kind: item.kind,
      from: item.startsAt ? formatTime(item.startsAt) : "",
      to: item.endsAt ? formatTime(item.endsAt) : "",
      title: item.title,
      host: item.host ?? "",
      description: item.description ?? "",
      tables: tables.filter(({ agendaItemId }) => agendaItemId === item.id).map(tableOf),
    }),
  );
  const loose = tables.filter(({ agendaItemId }) => !items.some(({ id }) => id === agendaItemId)).map(tableOf);
  if (loose.length === 0) return draft;
  const round = draft.find(({ kind }) => kind === "breakouts");
  if (round) round.tables.push(...loose);
  else
    draft.push({
      id: "",
      kind: "breakouts",
      from: "",
      to: "",
      title: "Tische",
      host: "",
      description: "",
      tables: loose,
    });
  return draft;
}

const tableOf = (table: Table): TableDraft => ({
  id: table.id,
  title: table.title,
  topic: table.topic ?? "",
  host: table.host ?? "",
  seats: table.seats === null ? "" : String(table.seats),
});
