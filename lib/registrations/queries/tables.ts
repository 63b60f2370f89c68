import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { breakout } from "@/db/schema";

/** The tables of a forum, to choose from. */
export async function listTables(forumId: string): Promise<{ value: string; label: string }[]> {
  const rows = await db
    .select({ value: breakout.id, title: breakout.title, topic: breakout.topic })
    .from(breakout)
    .where(eq(breakout.forumId, forumId))
    .orderBy(asc(breakout.position));
  return rows.map(({ value, title, topic }) => ({ value, label: topic ? `${title}: ${topic}` : title }));
}
