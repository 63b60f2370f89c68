import "server-only";
import { randomBytes } from "node:crypto";
import { asc, eq, inArray } from "drizzle-orm";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { agendaItem, breakout, district, forum, forumDistrict, municipality, series } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { isUuid, newId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import { addMinutes, berlinDay, now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { runsForum } from "@/lib/policy/forums";
import { patchProblem } from "../rules/editing";
import { forumSlug } from "../rules/slug";
import type { NewForum, TakeAlong } from "../schema/create";
import { refreshSearchText } from "./search-text";

type Columns = typeof forum.$inferInsert;
type Start = Pick<Columns, "seriesId" | "summary"> & Partial<Columns>;
type Agenda = Omit<typeof agendaItem.$inferInsert, "forumId" | "position"> & { id: string };
type Tables = Omit<typeof breakout.$inferInsert, "forumId">[];
type Content = { facts: Start; agenda: Agenda[]; tables: Tables };

type Code = "outside_scope" | "unknown_place" | "unknown_source" | "in_past" | "ends_before_start" | "too_long";

/** A draft, from the template of a series or from an earlier forum in charge. It must lie within the own scope. */
export async function createForum(actor: StaffActor, input: NewForum): Promise<Result<{ id: string }, Code>> {
  const at = now();
  const { title, districts, municipalityAgs, startsAt, endsAt } = input;
  if (!runsForum(actor, { districts, municipalityAgs })) return err("outside_scope");
  const problem = dateProblem(startsAt, endsAt, at);
  if (problem) return err(problem);
  return asActor(actor, async (tx) => {
    if (!(await allKnown(tx, districts, municipalityAgs))) return err("unknown_place");
    const content = await contentOf(tx, actor, input);
    if (!content) return err("unknown_source");

    const slug = await freeSlug(tx, title, startsAt);
    const fixed = { title, startsAt, endsAt, slug, createdBy: actor.accountId, createdAt: at, updatedAt: at };
    const own = { ...content.facts, ...fixed, ...(municipalityAgs ? { municipalityAgs } : {}) };
    const [row] = await tx.insert(forum).values(own).returning({ id: forum.id });
    if (!row) throw new Error("The forum was not written");
    const forumId = row.id;
    await tx.insert(forumDistrict).values([...new Set(districts)].map((districtAgs) => ({ forumId, districtAgs })));
    const items = content.agenda.map((item, index) => ({ ...item, forumId, position: index + 1 }));
    if (items.length > 0) await tx.insert(agendaItem).values(items);
    const tables = content.tables.map((table) => ({ ...table, forumId }));
    if (tables.length > 0) await tx.insert(breakout).values(tables);
    await refreshSearchText(tx, forumId);
    await recordAudit(tx, actor, at, {
      action: "forum.created",
      subjectType: "forum",
      subjectId: forumId,
      forumId,
      toState: "draft",
    });
    return ok({ id: forumId });
  });
}

function dateProblem(startsAt: Date, endsAt: Date | null, at: Date) {
  const nothing = { startsAt: at, endsAt: null, districts: [] } as never;
  const problem = patchProblem(nothing, { startsAt, endsAt }, at);
  return problem === "in_past" || problem === "ends_before_start" || problem === "too_long" ? problem : null;
}

async function allKnown(tx: Tx, districts: string[], municipalityAgs: string | null): Promise<boolean> {
  const known = await tx.$count(district, inArray(district.ags, districts));
  if (known !== new Set(districts).size) return false;
  return !municipalityAgs || (await tx.$count(municipality, eq(municipality.ags, municipalityAgs))) > 0;
}

async function contentOf(tx: Tx, actor: StaffActor, { from, startsAt }: NewForum): Promise<Content | null> {
  if (!isUuid(from.id)) return null;
  return from.kind === "series"
    ? fromSeries(tx, from.id, startsAt)
    : fromForum(tx, actor, from.id, from.take, startsAt);
}

async function fromSeries(tx: Tx, id: string, startsAt: Date): Promise<Content | null> {
  const [row] = await tx.select().from(series).where(eq(series.id, id));
  if (!row) return null;
  const { summary, audience, organiser, extraQuestions, isExample } = row;
  const agenda = row.agenda.map(({ from, to, ...item }) => ({
    ...item,
    id: newId(),
    startsAt: addMinutes(startsAt, from),
    endsAt: addMinutes(startsAt, to),
  }));
  const facts = { seriesId: id, summary, audience: audience || null, organiser, extraQuestions, isExample };
  return { facts, agenda, tables: [] };
}

async function fromForum(
  tx: Tx,
  actor: StaffActor,
  id: string,
  take: TakeAlong[],
  startsAt: Date,
): Promise<Content | null> {
  const [row] = await tx.select().from(forum).where(eq(forum.id, id));
  if (!row) return null;
  const covered = await tx.select().from(forumDistrict).where(eq(forumDistrict.forumId, id));
  const districts = covered.map(({ districtAgs }) => districtAgs);
  if (!runsForum(actor, { districts, municipalityAgs: row.municipalityAgs })) return null;
  const { seriesId, isExample } = row;
  const facts: Start = { seriesId, isExample, summary: "" };
  for (const part of take) for (const column of columnsOf[part]) Object.assign(facts, { [column]: row[column] });
  return { facts, ...(take.includes("agenda") ? await agendaOf(tx, row, startsAt) : { agenda: [], tables: [] }) };
}

/** Dates of the earlier forum stay behind: registration period, closing dates and contingents belong to its day. */
const columnsOf: Record<TakeAlong, readonly (keyof Columns & keyof typeof forum.$inferSelect)[]> = {
  texts: ["summary", "body", "plainBody", "audience", "organiser"],
  agenda: [],
  place: ["place", "municipalityAgs", "venueId", "cateringOffered", "childcareOffered"],
  registration: ["capacity", "unlimited", "waitlistEnabled", "overbooking", "approvalRequired", "extraQuestions"],
  contact: ["contactName", "contactEmail", "contactPhone"],
};

/** The programme, moved along with the beginning; tables stay with their item. */
async function agendaOf(tx: Tx, earlier: { id: string; startsAt: Date }, startsAt: Date) {
  const move = (moment: Date | null) =>
    moment && new Date(moment.getTime() - earlier.startsAt.getTime() + startsAt.getTime());
  const items = await tx
    .select()
    .from(agendaItem)
    .where(eq(agendaItem.forumId, earlier.id))
    .orderBy(asc(agendaItem.position));
  const tables = await tx.select().from(breakout).where(eq(breakout.forumId, earlier.id));
  const newIds = new Map(items.map((item) => [item.id, newId()]));
  return {
    agenda: items.map(({ id, forumId: _, position: __, ...item }) => ({
      ...item,
      id: newIds.get(id) ?? newId(),
      startsAt: move(item.startsAt),
      endsAt: move(item.endsAt),
    })),
    tables: tables.map(({ id: _, forumId: __, agendaItemId, ...table }) => ({
      ...table,
      agendaItemId: (agendaItemId && newIds.get(agendaItemId)) || null,
    })),
  };
}

async function freeSlug(tx: Tx, title: string, startsAt: Date): Promise<string> {
  const slug = forumSlug(title, berlinDay(startsAt).slice(0, 4));
  const taken = await tx.$count(forum, eq(forum.slug, slug));
  return taken === 0 ? slug : `${slug}-${randomBytes(3).toString("hex")}`;
}
