import { eq, inArray } from "drizzle-orm";
import { buildSearchText } from "../../lib/forums/search";
import { agendaItem, breakout, forum, forumDistrict, venue } from "../schema/forums";
import { district, municipality } from "../schema/regions";
import { series } from "../schema/series";
import type { SeedTx } from "./seed-tx";

export type NewSeries = typeof series.$inferInsert;
type ForumColumns = typeof forum.$inferInsert;
type AgendaColumns = Omit<typeof agendaItem.$inferInsert, "forumId" | "position">;

export type NewBreakout = Omit<typeof breakout.$inferInsert, "forumId" | "position" | "agendaItemId">;

export type NewForum = {
  facts: Omit<ForumColumns, "seriesId" | "venueId" | "searchText">;
  districts: readonly string[];
  venue?: typeof venue.$inferInsert | undefined;
  agenda: readonly AgendaColumns[];
  /** Belong to the agenda item of this kind. */
  breakouts?: readonly NewBreakout[] | undefined;
};

export type WrittenForum = { id: string; breakoutIds: string[] };

/** Gives back the series of that slug, new or as it is. */
export async function ensureSeries(tx: SeedTx, facts: NewSeries): Promise<{ id: string; title: string }> {
  await tx.insert(series).values(facts).onConflictDoNothing({ target: series.slug });
  const [row] = await tx.select({ id: series.id, title: series.title }).from(series).where(eq(series.slug, facts.slug));
  if (!row) throw new Error(`series ${facts.slug} was not written`);
  return row;
}

/** Writes the forum with its parts, or gives back null when there is one of that slug. */
export async function addForum(
  tx: SeedTx,
  ofSeries: { id: string; title: string },
  { facts, districts, venue: place, agenda, breakouts = [] }: NewForum,
): Promise<WrittenForum | null> {
  const [known] = await tx.select({ id: forum.id }).from(forum).where(eq(forum.slug, facts.slug));
  if (known) return null;

  const labels = await tx
    .select({ label: district.label })
    .from(district)
    .where(inArray(district.ags, [...districts]));
  const town = facts.municipalityAgs
    ? (
        await tx
          .select({ name: municipality.name })
          .from(municipality)
          .where(eq(municipality.ags, facts.municipalityAgs))
      )[0]
    : undefined;
  const [venueRow] = place ? await tx.insert(venue).values(place).returning({ id: venue.id }) : [];
  const searchText = buildSearchText(facts, {
    seriesTitle: ofSeries.title,
    districts: labels,
    municipality: town,
    venue: place,
    agenda,
    breakouts,
  });
  const [row] = await tx
    .insert(forum)
    .values({ ...facts, seriesId: ofSeries.id, venueId: venueRow?.id ?? null, searchText })
    .returning({ id: forum.id });
  if (!row) throw new Error(`forum ${facts.slug} was not written`);

  await tx.insert(forumDistrict).values(districts.map((districtAgs) => ({ forumId: row.id, districtAgs })));
  const items = agenda.map((item, index) => ({ ...item, forumId: row.id, position: index + 1 }));
  const agendaRows = items.length > 0 ? await tx.insert(agendaItem).values(items).returning() : [];
  const agendaItemId = agendaRows.find(({ kind }) => kind === "breakouts")?.id ?? null;
  const tables = breakouts.map((table, index) => ({ ...table, forumId: row.id, agendaItemId, position: index + 1 }));
  const tableRows = tables.length > 0 ? await tx.insert(breakout).values(tables).returning({ id: breakout.id }) : [];
  return { id: row.id, breakoutIds: tableRows.map(({ id }) => id) };
}
