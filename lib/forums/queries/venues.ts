import "server-only";
import { and, asc, eq, ilike, or } from "drizzle-orm";
import { db } from "@/db/client";
import { venue } from "@/db/schema";

const MOST = 30;

/** Houses of the library whose name, street or town has all the words; without words the first in order of their towns. */
export function findVenues(words: string) {
  const each = words
    .split(/[\p{Cc}\s]+/u)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`)
    .map((like) => or(ilike(venue.name, like), ilike(venue.town, like), ilike(venue.street, like)));
  return db
    .select()
    .from(venue)
    .where(and(...each))
    .orderBy(asc(venue.town), asc(venue.name), asc(venue.id))
    .limit(MOST);
}

/** A house of the library by its id, or null. */
export async function getVenue(id: string) {
  const [row] = await db.select().from(venue).where(eq(venue.id, id));
  return row ?? null;
}
