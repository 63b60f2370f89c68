import "server-only";
import { and, count, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { liveStates, pendingChange, registration, supportRequest } from "@/db/schema";
import { listForumsInCharge } from "@/lib/forums/queries/in-charge";
import { forumState } from "@/lib/forums/rules/state";
import { now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { courseOf, type DayCount } from "./rules/course";
import { nextSteps } from "./rules/next-steps";

/** Forums whose course is drawn; the next ones. */
const MOST_COURSES = 6;

/** Everything the overview shows: the forums in charge with state, places and next steps, and how registrations go. */
export async function getOverview(actor: StaffActor) {
  const at = now();
  const forums = await listForumsInCharge(actor);
  const open = forums.filter((forum) => forumState(forum, at) === "published");
  const drawn = open.filter(({ startsAt }) => startsAt > at).slice(0, MOST_COURSES);
  const { approvals, support, changes, days } = await asActor(actor, async (tx) => ({
    approvals: await countApprovals(tx, idsOf(open)),
    support: await countOpenSupport(tx, idsOf(open)),
    changes: await findPendingChanges(tx, idsOf(open)),
    days: await countDays(tx, idsOf(drawn)),
  }));
  const rows = forums.map((forum) => {
    const facts = {
      ...forum,
      approvals: approvals.get(forum.id) ?? 0,
      openSupport: support.get(forum.id) ?? 0,
      changePending: changes.has(forum.id),
    };
    return { ...facts, state: forumState(forum, at), steps: nextSteps(facts, actor.role, at) };
  });
  const courses = drawn.map((forum) => ({ ...forum, course: courseOf(days.get(forum.id) ?? [], at) }));
  return { forums: rows, courses };
}

export type OverviewForum = Awaited<ReturnType<typeof getOverview>>["forums"][number];

const idsOf = (forums: readonly { id: string }[]) => forums.map(({ id }) => id);

async function countApprovals(tx: Tx, forumIds: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ forumId: registration.forumId, n: count() })
    .from(registration)
    .where(and(inArray(registration.forumId, forumIds), eq(registration.state, "pending_approval")))
    .groupBy(registration.forumId);
  return new Map(rows.map(({ forumId, n }) => [forumId, n]));
}

/** Requests of people who still mean to come, until somebody has taken the request beyond "open". */
async function countOpenSupport(tx: Tx, forumIds: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ forumId: supportRequest.forumId, n: count() })
    .from(supportRequest)
    .innerJoin(registration, eq(registration.id, supportRequest.registrationId))
    .where(
      and(
        inArray(supportRequest.forumId, forumIds),
        inArray(registration.state, [...liveStates]),
        eq(supportRequest.state, "open"),
      ),
    )
    .groupBy(supportRequest.forumId);
  return new Map(rows.map(({ forumId, n }) => [forumId, n]));
}

async function findPendingChanges(tx: Tx, forumIds: string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ forumId: pendingChange.forumId })
    .from(pendingChange)
    .where(inArray(pendingChange.forumId, forumIds));
  return new Set(idsOf(rows.map(({ forumId }) => ({ id: forumId }))));
}

/** Per forum and day in Berlin: how many got a place, and how many gave one up. */
async function countDays(tx: Tx, forumIds: string[]): Promise<Map<string, DayCount[]>> {
  const berlinDay = (column: typeof registration.confirmedAt | typeof registration.endedAt) =>
    sql<string>`to_char(${column} at time zone 'Europe/Berlin', 'YYYY-MM-DD')`;
  const had = and(inArray(registration.forumId, forumIds), isNotNull(registration.confirmedAt));
  const came = await tx
    .select({ forumId: registration.forumId, day: berlinDay(registration.confirmedAt).as("day"), n: count() })
    .from(registration)
    .where(had)
    .groupBy(registration.forumId, sql`day`);
  const left = await tx
    .select({ forumId: registration.forumId, day: berlinDay(registration.endedAt).as("day"), n: count() })
    .from(registration)
    .where(and(had, isNotNull(registration.endedAt)))
    .groupBy(registration.forumId, sql`day`);
  const counts = [
    ...came.map(({ n, ...row }) => ({ ...row, came: n, left: 0 })),
    ...left.map(({ n, ...row }) => ({ ...row, came: 0, left: n })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return Map.groupBy(counts, ({ forumId }) => forumId);
}
