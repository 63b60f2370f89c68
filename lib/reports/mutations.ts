import "server-only";
import { and, eq, gt, inArray, isNotNull, isNull, not, or, sql } from "drizzle-orm";
import { asActor, atDesk, type ForumRow } from "@/db/actor";
import { db, type Tx } from "@/db/client";
import { account, auditEntry, forum, forumDistrict, membership } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { queueMail } from "@/lib/messages/outbox";
import { system } from "@/lib/policy/actor";
import { type FillLevel, fillLevel } from "./rules/next-steps";

const actor = system("forum-filling");
const ACTION = "forum.filled";

/**
 * Job: tells the coordinators of a forum that it is filled to 50, 80 or 100 per cent, each once; how many mails. The
 * history remembers what was told, as mails are forgotten earlier. Safe to run twice, and beside itself.
 */
export async function announceFilling(now: Date): Promise<number> {
  const open = await db
    .select({ id: forum.id })
    .from(forum)
    .where(
      and(
        gt(forum.capacity, 0),
        gt(forum.startsAt, now),
        isNotNull(forum.publishedAt),
        isNull(forum.postponedAt),
        isNull(forum.cancelledAt),
        // Without a lock first: most forums have nothing to tell.
        sql`portal_taken(${forum.id}, ${now.toISOString()}::timestamptz) * 2 >= ${forum.capacity}`,
      ),
    );
  const told = await toldLevels(open.map(({ id }) => id));
  let queued = 0;
  for (const { id } of open) {
    if (told.get(id) === 100) continue;
    queued += await atDesk(actor, id, (tx, row, at) => announce(tx, row, at));
  }
  return queued;
}

async function toldLevels(forumIds: string[]): Promise<Map<string, number>> {
  const rows = await asActor(actor, (tx) =>
    tx
      .select({ forumId: auditEntry.forumId, level: auditEntry.toState })
      .from(auditEntry)
      .where(and(inArray(auditEntry.forumId, forumIds), eq(auditEntry.action, ACTION)))
      .orderBy(auditEntry.id),
  );
  return new Map(rows.map(({ forumId, level }) => [forumId ?? "", Number(level)]));
}

async function announce(tx: Tx, row: ForumRow, now: Date): Promise<number> {
  const { id, capacity } = row;
  if (!capacity) return 0;
  const [counted] = await tx.execute<{ taken: number }>(
    sql`select portal_taken(${id}, ${now.toISOString()}::timestamptz) as taken`,
  );
  const taken = counted?.taken ?? 0;
  const level = fillLevel(taken, capacity);
  if (!level || level <= (await toldLevel(tx, id))) return 0;
  const fact = { action: ACTION, subjectType: "forum" as const, subjectId: id, forumId: id, toState: String(level) };
  await recordAudit(tx, actor, now, fact);
  const people = await listCoordinators(tx, row);
  for (const person of people) await tell(tx, person, { id, level, taken, capacity, now });
  return people.length;
}

/** Asked again at the desk: another worker may have been faster. Never falls, so that nobody is told backwards. */
async function toldLevel(tx: Tx, forumId: string): Promise<number> {
  const rows = await tx
    .select({ level: auditEntry.toState })
    .from(auditEntry)
    .where(and(eq(auditEntry.forumId, forumId), eq(auditEntry.action, ACTION)));
  return Math.max(0, ...rows.map(({ level }) => Number(level)));
}

type Person = { id: string; recipient: string };

/** Those who run the forum by their district or municipality and want such mails. */
function listCoordinators(tx: Tx, { id, municipalityAgs }: ForumRow): Promise<Person[]> {
  const districts = tx
    .select({ ags: forumDistrict.districtAgs })
    .from(forumDistrict)
    .where(eq(forumDistrict.forumId, id));
  const inMunicipality = municipalityAgs ? eq(membership.municipalityAgs, municipalityAgs) : undefined;
  return tx
    .selectDistinct({ id: account.id, recipient: account.emailNormalised })
    .from(account)
    .innerJoin(membership, eq(membership.accountId, account.id))
    .where(
      and(
        or(inArray(membership.districtAgs, districts), inMunicipality),
        isNotNull(account.activatedAt),
        isNull(account.suspendedAt),
        not(sql`${account.mutedMails} ? 'forum-filling'`),
      ),
    );
}

type Filling = { id: string; level: FillLevel; taken: number; capacity: number; now: Date };

const tell = (tx: Tx, person: Person, { id, level, taken, capacity, now }: Filling): Promise<void> =>
  queueMail(tx, {
    template: "forum-filling",
    recipient: person.recipient,
    accountId: person.id,
    forumId: id,
    dedupeKey: `forum-filling:${id}:${level}:${person.id}`,
    params: {
      level: String(level),
      taken: String(taken),
      capacity: String(capacity),
      path: `/koordination/foren/${id}/teilnehmende`,
    },
    sendAfter: now,
  });
