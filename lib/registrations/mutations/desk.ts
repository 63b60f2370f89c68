import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { atDesk, type ForumRow } from "@/db/actor";
import type { Tx } from "@/db/client";
import { type RegistrationState, registration } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { getSiteSettings } from "@/lib/content/queries";
import type { SiteSettings } from "@/lib/content/schema";
import { type Kept, type Kind, type KindCount, keptPlaces, placeLimit } from "@/lib/forums/rules/places";
import { type MailTemplate, queueMail } from "@/lib/messages/outbox";
import { berlinDay } from "@/lib/platform/time";
import type { Actor } from "@/lib/policy/actor";
import { isLive, mayBecome, mayBeUndone, type Places, placesFor } from "../rules/seats";

export type RegistrationRow = typeof registration.$inferSelect;

/** One forum's registration desk: its row locked, the time agreed, its registrations in sight. */
export type Desk = { tx: Tx; forum: ForumRow; now: Date; actor: Actor; settings: SiteSettings };

/** Opens the desk for one transaction. Throws ForumNotFound. */
export async function openDesk<T>(actor: Actor, forumId: string, work: (desk: Desk) => Promise<T>): Promise<T> {
  // Read before the lock is taken: a second connection must never be waited for while holding one.
  const settings = await getSiteSettings();
  return atDesk(actor, forumId, (tx, forum, now) => work({ tx, forum, now, actor, settings }));
}

/**
 * Job: goes to one desk after the other and adds up what was done. A desk that cannot be opened, because its lock is
 * held, does not keep the others waiting; the job fails in the end and is run again.
 */
export async function atEachDesk(
  actor: Actor,
  forums: readonly { id: string }[],
  work: (desk: Desk) => Promise<number>,
): Promise<number> {
  let done = 0;
  const failures: unknown[] = [];
  for (const { id } of forums) {
    try {
      done += await openDesk(actor, id, work);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new Error(`${failures.length} of ${forums.length} desks could not be served`, { cause: failures[0] });
  }
  return done;
}

/** Job: does the work batch by batch, each in transactions of its own; how much was done in all. */
export async function untilNothingIsLeft(batch: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let done = await batch(); done > 0; done = await batch()) total += done;
  return total;
}

/** Counted anew in this transaction, never remembered. */
export async function countPlaces({ tx, forum, now }: Desk): Promise<Places> {
  const [row] = await tx.execute<{ taken: number; waiting: number }>(sql`
    select portal_taken(${forum.id}, ${now.toISOString()}::timestamptz) as taken, portal_waiting(${forum.id}) as waiting`);
  return { capacity: placeLimit(forum), taken: row?.taken ?? 0, waiting: row?.waiting ?? 0 };
}

/** Places that contingents still keep now. */
export async function countKept({ tx, forum, now }: Desk): Promise<Kept[]> {
  if (forum.contingents.length === 0) return [];
  const taken = await tx.execute<KindCount>(sql`
    select district_ags as "districtAgs", actor_type as "actorType", count(*)::int as people from registration
    where forum_id = ${forum.id} and (state in ('confirmed', 'offered')
      or (state = 'unconfirmed' and hold_until > ${now.toISOString()}::timestamptz))
    group by 1, 2`);
  return keptPlaces(forum.contingents, [...taken], berlinDay(now));
}

/** The places as somebody of this kind meets them who comes now. */
export async function countPlacesFor(desk: Desk, kind: Kind): Promise<Places> {
  const [places, kept] = [await countPlaces(desk), await countKept(desk)];
  if (kept.length === 0) return places;
  const waiting = await desk.tx
    .selectDistinct({ districtAgs: registration.districtAgs, actorType: registration.actorType })
    .from(registration)
    .where(and(eq(registration.forumId, desk.forum.id), eq(registration.state, "waitlisted")));
  return placesFor(kind, places, kept, waiting);
}

type Change = Partial<typeof registration.$inferInsert>;

/** The only way a registration changes its state: checked against the table of steps, with its entry in the history. */
export async function moveTo(
  { tx, now, actor }: Desk,
  row: RegistrationRow,
  to: RegistrationState,
  change: Change = {},
  reason?: string,
): Promise<RegistrationRow> {
  if (!mayBecome(row.state, to) && !(actor.kind === "staff" && mayBeUndone(row.state, to)))
    throw new Error(`A registration cannot go from ${row.state} to ${to}`);
  const [moved] = await tx
    .update(registration)
    // Who ended may register again with a form that was left open: it is no longer the same submission.
    .set({ ...change, ...(isLive(to) ? {} : { formKey: null }), state: to, updatedAt: now })
    .where(and(eq(registration.id, row.id), eq(registration.state, row.state)))
    .returning();
  if (!moved) throw new Error(`Registration ${row.id} was changed outside the desk`);
  await recordAudit(tx, actor, now, {
    action: `registration.${to}`,
    subjectType: "registration",
    subjectId: row.id,
    forumId: row.forumId,
    fromState: row.state,
    toState: to,
    ...(reason ? { reason } : {}),
  });
  return moved;
}

/** A mail to the person of this registration. The occasion is told apart by `occasion`, so that it is mailed once. */
export async function mailTo(
  { tx, now }: Desk,
  row: RegistrationRow,
  template: MailTemplate,
  occasion: string,
  params: Record<string, string> = {},
): Promise<void> {
  await queueMail(tx, {
    template,
    recipient: row.emailNormalised,
    registrationId: row.id,
    forumId: row.forumId,
    dedupeKey: `${template}:${row.id}:${occasion}`,
    params,
    sendAfter: now,
  });
}

/** Next rank in the queue; higher than all before it, as it is drawn under the lock. */
export async function drawQueueNumber({ tx }: Desk): Promise<number> {
  const [row] = await tx.execute<{ number: string }>(sql`select nextval('registration_queue_number') as number`);
  return Number(row?.number);
}

/** The registration of this link, or of this id, at this desk. */
export async function atThisDesk(
  desk: Desk,
  by: { tokenHash: string } | { id: string },
): Promise<RegistrationRow | null> {
  const match = "id" in by ? eq(registration.id, by.id) : eq(registration.tokenHash, by.tokenHash);
  const [row] = await desk.tx
    .select()
    .from(registration)
    .where(and(match, eq(registration.forumId, desk.forum.id)));
  return row ?? null;
}
