import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agendaItem, breakout, district, forum, forumDistrict, municipality, series, venue } from "@/db/schema";
import { buildSearchText } from "../search";

/** Writes anew what the forum is found by; called in the transaction of every change of what the public reads of it. */
export async function refreshSearchText(tx: Tx, forumId: string): Promise<void> {
  const [row] = await tx
    .select({ forum, seriesTitle: series.title, venue, municipality })
    .from(forum)
    .innerJoin(series, eq(series.id, forum.seriesId))
    .leftJoin(venue, eq(venue.id, forum.venueId))
    .leftJoin(municipality, eq(municipality.ags, forum.municipalityAgs))
    .where(eq(forum.id, forumId));
  if (!row) return;
  const ofForum = tx
    .select({ ags: forumDistrict.districtAgs })
    .from(forumDistrict)
    .where(eq(forumDistrict.forumId, forumId));
  const parts = {
    seriesTitle: row.seriesTitle,
    venue: row.venue,
    municipality: row.municipality,
    districts: await tx.select({ label: district.label }).from(district).where(inArray(district.ags, ofForum)),
    agenda: await tx
      .select({ title: agendaItem.title, description: agendaItem.description })
      .from(agendaItem)
      .where(eq(agendaItem.forumId, forumId))
      .orderBy(agendaItem.position),
    breakouts: await tx
      .select({ title: breakout.title, topic: breakout.topic })
      .from(breakout)
      .where(eq(breakout.forumId, forumId))
      .orderBy(breakout.position),
  };
  await tx
    .update(forum)
    .set({ searchText: buildSearchText(row.forum, parts) })
    .where(eq(forum.id, forumId));
}
