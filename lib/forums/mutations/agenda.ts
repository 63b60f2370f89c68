import "server-only";
import { and, count, eq, inArray, notInArray, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agendaItem, breakout, liveStates, registration } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { newId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import { berlinDay } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import type { CurrentForum } from "../rules/editing";
import type { AgendaInput } from "../schema/agenda";
import { readMoment } from "../schema/dates";
import { countChange, editForum } from "./edit-forum";
import { refreshSearchText } from "./search-text";

/** A table that would go, and how many people have wished for it. */
export type WishedTable = { title: string; people: number };

type Outcome =
  | Result<null, "not_found" | "closed" | "no_such_time">
  | { ok: false; code: "changed_meanwhile"; current: CurrentForum }
  | { ok: false; code: "wished_for"; tables: WishedTable[] };

/**
 * Stores the programme as a whole. Items and tables keep their ids, so that wishes stay with their table; ids of another
 * forum count as new. A table that people have wished for only goes when `removeWished` says so.
 */
export function saveAgenda(
  actor: StaffActor,
  forumId: string,
  version: number,
  input: AgendaInput,
  removeWished: boolean,
): Promise<Outcome> {
  return editForum(actor, forumId, version, async (tx, current, now): Promise<Outcome> => {
    const rows = rowsOf(input, berlinDay(current.startsAt), forumId, await knownIds(tx, forumId));
    if (!rows) return err("no_such_time");
    const lost = await wishedAndGone(
      tx,
      forumId,
      rows.tables.map(({ id }) => id),
    );
    if (lost.length > 0 && !removeWished) return { ok: false, code: "wished_for", tables: lost };
    await replace(tx, forumId, rows);
    await countChange(tx, forumId, now);
    await refreshSearchText(tx, forumId);
    const reason = lost.map(({ title, people }) => `${title}: ${people}`).join(", ");
    await recordAudit(tx, actor, now, {
      action: "forum.agenda-edited",
      subjectType: "forum",
      subjectId: forumId,
      forumId,
      ...(reason ? { reason } : {}),
    });
    return ok(null);
  });
}

type Known = { items: Set<string>; tables: Set<string> };

async function knownIds(tx: Tx, forumId: string): Promise<Known> {
  const items = await tx.select({ id: agendaItem.id }).from(agendaItem).where(eq(agendaItem.forumId, forumId));
  const tables = await tx.select({ id: breakout.id }).from(breakout).where(eq(breakout.forumId, forumId));
  return { items: new Set(items.map(({ id }) => id)), tables: new Set(tables.map(({ id }) => id)) };
}

type Rows = {
  items: (typeof agendaItem.$inferInsert & { id: string })[];
  tables: (typeof breakout.$inferInsert & { id: string })[];
};

function rowsOf(input: AgendaInput, day: string, forumId: string, known: Known): Rows | null {
  const rows: Rows = { items: [], tables: [] };
  // Taken out once used: an id sent twice is one row and one new one.
  const keep = (ids: Set<string>, id: string | null) => (id && ids.delete(id) ? id : newId());
  for (const { id, from, to, tables, ...item } of input) {
    const [startsAt, endsAt] = [from, to].map((time) => (time ? readMoment(day, time) : null));
    if (!isMoment(startsAt) || !isMoment(endsAt)) return null;
    const itemId = keep(known.items, id);
    rows.items.push({ ...item, id: itemId, forumId, startsAt, endsAt, position: rows.items.length + 1 });
    for (const table of tables) {
      const tableId = keep(known.tables, table.id);
      rows.tables.push({ ...table, id: tableId, forumId, agendaItemId: itemId, position: rows.tables.length + 1 });
    }
  }
  return rows;
}

const isMoment = (value: unknown): value is Date | null => value === null || value instanceof Date;

async function wishedAndGone(tx: Tx, forumId: string, kept: string[]): Promise<WishedTable[]> {
  const wished = or(eq(registration.firstWishId, breakout.id), eq(registration.secondWishId, breakout.id));
  return tx
    .select({ title: breakout.title, people: count() })
    .from(breakout)
    .innerJoin(registration, and(wished, inArray(registration.state, [...liveStates])))
    .where(and(eq(breakout.forumId, forumId), notInArray(breakout.id, kept)))
    .groupBy(breakout.id)
    .orderBy(breakout.position);
}

async function replace(tx: Tx, forumId: string, { items, tables }: Rows): Promise<void> {
  const keptTables = tables.map(({ id }) => id);
  await tx.delete(breakout).where(and(eq(breakout.forumId, forumId), notInArray(breakout.id, keptTables)));
  // Tables are told their items anew below, so the items can be written as if they were new.
  await tx.delete(agendaItem).where(eq(agendaItem.forumId, forumId));
  if (items.length > 0) await tx.insert(agendaItem).values(items);
  for (const { id, ...table } of tables)
    await tx
      .insert(breakout)
      .values({ id, ...table })
      .onConflictDoUpdate({ target: breakout.id, set: table });
}
