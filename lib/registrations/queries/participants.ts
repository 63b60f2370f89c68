import "server-only";
import { and, asc, desc, eq, ilike, inArray, not, or, type SQL, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { db, type Tx } from "@/db/client";
import { district, type RegistrationState, registration, supportRequest } from "@/db/schema";
import { isUuid } from "@/lib/platform/ids";
import type { StaffActor } from "@/lib/policy/actor";
import type { ParticipantFilter } from "../schema/participant-filter";

export const PAGE_SIZE = 50;

const rowColumns = {
  id: registration.id,
  state: registration.state,
  title: registration.title,
  firstName: registration.firstName,
  lastName: registration.lastName,
  email: registration.email,
  organisation: registration.organisation,
  actorType: registration.actorType,
  districtAgs: registration.districtAgs,
  district: district.label,
  source: registration.source,
  createdAt: registration.createdAt,
  groupId: registration.groupId,
  groupTogether: registration.groupTogether,
  queueNumber: registration.queueNumber,
};

/** One page of the people of a forum. Nobody of a forum that is not in charge. */
export function listParticipants(actor: StaffActor, forumId: string, filter: ParticipantFilter) {
  return asActor(actor, async (tx) => {
    // Under row-level security the planner expects hardly any rows and would sort all of a large forum for one page.
    await tx.execute(sql`set local enable_sort = off`);
    const rows = await tx
      .select(rowColumns)
      .from(registration)
      .innerJoin(district, eq(district.ags, registration.districtAgs))
      .where(matches(forumId, filter))
      .orderBy(...orders[filter.sort])
      .limit(PAGE_SIZE)
      .offset((filter.seite - 1) * PAGE_SIZE);
    return withSupport(tx, rows);
  });
}

/** How many there are in each state, and how many the filter leaves. */
export function countParticipants(actor: StaffActor, forumId: string, filter: ParticipantFilter) {
  return asActor(actor, async (tx) => {
    const counts = await countStates(tx, forumId);
    const narrowed = filter.als || filter.kreis || filter.tisch || filter.hilfe || filter.q;
    const total = narrowed ? await tx.$count(registration, matches(forumId, filter)) : sum(counts, filter.stand);
    return { counts, total };
  });
}
export type ParticipantRow = Awaited<ReturnType<typeof listParticipants>>[number];

/** Erased people are counted elsewhere; there is nobody to show. */
const known = not(ilike(registration.emailNormalised, "erased:%"));

const supported = (forumId: string) =>
  db.select({ id: supportRequest.registrationId }).from(supportRequest).where(eq(supportRequest.forumId, forumId));

/** Asked for the people of one page: asked row by row, the database would read everybody's requests. */
async function withSupport<Row extends { id: string }>(tx: Tx, rows: Row[]): Promise<(Row & { support: boolean })[]> {
  const ids = rows.map(({ id }) => id);
  const { registrationId } = supportRequest;
  const requests = ids.length
    ? await tx.select({ id: registrationId }).from(supportRequest).where(inArray(registrationId, ids))
    : [];
  const wanted = new Set(requests.map(({ id }) => id));
  return rows.map((row) => ({ ...row, support: wanted.has(row.id) }));
}

function matches(forumId: string, { stand, als, kreis, tisch, hilfe, q }: ParticipantFilter): SQL | undefined {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const { firstName, lastName, organisation, email } = registration;
  return and(
    eq(registration.forumId, forumId),
    known,
    stand ? eq(registration.state, stand) : undefined,
    als ? eq(registration.actorType, als) : undefined,
    kreis ? eq(registration.districtAgs, kreis) : undefined,
    tisch ? or(eq(registration.firstWishId, tisch), eq(registration.secondWishId, tisch)) : undefined,
    hilfe ? sql`(${registration.id} in (${supported(forumId)})) = ${hilfe === "ja"}` : undefined,
    q
      ? or(sql`(${firstName} || ' ' || ${lastName}) ilike ${like}`, ilike(organisation, like), ilike(email, like))
      : undefined,
  );
}

const byName = [asc(registration.lastName), asc(registration.firstName), asc(registration.id)];
const orders: Record<ParticipantFilter["sort"], SQL[]> = {
  name: byName,
  organisation: [asc(registration.organisation), ...byName],
  eingang: [desc(registration.createdAt), desc(registration.id)],
  rang: [sql`${registration.queueNumber} asc nulls last`, asc(registration.id)],
};

type Counts = Partial<Record<RegistrationState, number>>;

async function countStates(tx: Tx, forumId: string): Promise<Counts> {
  const rows = await tx
    .select({ state: registration.state, people: sql<number>`count(*)::int` })
    .from(registration)
    .where(and(eq(registration.forumId, forumId), known))
    .groupBy(registration.state);
  return Object.fromEntries(rows.map(({ state, people }) => [state, people]));
}

const sum = (counts: Counts, state: RegistrationState | ""): number =>
  state ? (counts[state] ?? 0) : Object.values(counts).reduce((all, people) => all + people, 0);

/** These people of the forum, in the order of their names; ids of others are as if they were not there. */
export function listChosen(actor: StaffActor, forumId: string, ids: readonly string[]) {
  const valid = ids.filter(isUuid);
  if (valid.length === 0) return Promise.resolve([]);
  return asActor(actor, (tx) =>
    tx
      .select(rowColumns)
      .from(registration)
      .innerJoin(district, eq(district.ags, registration.districtAgs))
      .where(and(eq(registration.forumId, forumId), known, inArray(registration.id, valid)))
      .orderBy(...byName),
  );
}
