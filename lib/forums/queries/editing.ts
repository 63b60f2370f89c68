import "server-only";
import { asc, desc, eq, isNotNull, or } from "drizzle-orm";
import { cache } from "react";
import { asActor } from "@/db/actor";
import { db } from "@/db/client";
import { agendaItem, breakout, pendingChange, series } from "@/db/schema";
import type { StaffActor } from "@/lib/policy/actor";

/** What waits for its release, for those who run the forum; null when nothing does. */
export const getPendingChange = cache(async (actor: StaffActor, forumId: string) => {
  const [row] = await asActor(actor, (tx) => tx.select().from(pendingChange).where(eq(pendingChange.forumId, forumId)));
  return row ?? null;
});

/** Programme of a forum in its order. Ask whether the forum is in charge before. */
export async function getProgramme(forumId: string) {
  const [items, tables] = await Promise.all([
    db.select().from(agendaItem).where(eq(agendaItem.forumId, forumId)).orderBy(asc(agendaItem.position)),
    db.select().from(breakout).where(eq(breakout.forumId, forumId)).orderBy(asc(breakout.position)),
  ]);
  return { items, tables };
}

/** Series that a new forum can belong to, the newest first. */
export const listTemplates = () =>
  db
    .select({ id: series.id, title: series.title, year: series.year })
    .from(series)
    .where(or(isNotNull(series.publishedAt), series.isExample))
    .orderBy(desc(series.year), asc(series.title));
