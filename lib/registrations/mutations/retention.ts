import "server-only";
import { and, eq, inArray, isNull, like, lt, not, or, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { forum, handover, registration, supportRequest } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { getSiteSettings } from "@/lib/content/queries";
import { addDays, addHours } from "@/lib/platform/time";
import { system } from "@/lib/policy/actor";
import { allocate } from "./allocate";
import { atEachDesk, type Desk, type RegistrationRow, untilNothingIsLeft } from "./desk";
import { anonymise, forgetMails } from "./erase";

/** Rows per transaction, well within its time limit and the parameters of one statement. */
const BATCH = 1000;

/** Job: registrations whose address was never confirmed are deleted, row and all; their places go on. */
export async function purgeUnconfirmed(now: Date): Promise<number> {
  const { retention } = await getSiteSettings();
  const before = addHours(now, -retention.unconfirmedHours);
  // Offers to hand over hold name and address of somebody who did not answer: gone with their end.
  await asActor(purger, (tx) => tx.delete(handover).where(lt(handover.expiresAt, now)));
  return untilNothingIsLeft(() => purgeBatch(before, now));
}

const purger = system("purge-unconfirmed");

async function purgeBatch(before: Date, now: Date): Promise<number> {
  const due = and(
    eq(registration.state, "unconfirmed"),
    lt(registration.createdAt, before),
    or(isNull(registration.reopenedUntil), lt(registration.reopenedUntil, now)),
  );
  const forums = await asActor(purger, (tx) =>
    tx.selectDistinct({ id: registration.forumId }).from(registration).where(due),
  );
  return atEachDesk(purger, forums, async (desk) => {
    const rows = await desk.tx
      .select()
      .from(registration)
      .where(and(due, eq(registration.forumId, desk.forum.id)))
      .limit(BATCH);
    await remove(desk, rows);
    await allocate(desk);
    return rows.length;
  });
}

async function remove({ tx, actor, now }: Desk, rows: readonly RegistrationRow[]): Promise<void> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return;
  await forgetMails(tx, ids);
  await tx.delete(registration).where(inArray(registration.id, ids));
  await recordAudit(
    tx,
    actor,
    now,
    ...rows.map((row) => ({
      action: "registration.purged",
      subjectType: "registration" as const,
      subjectId: row.id,
      forumId: row.forumId,
      fromState: row.state,
    })),
  );
}

/** When a forum was over. While its end is unknown, its beginning counts. */
const heldAt = sql`coalesce(${forum.endsAt}, ${forum.startsAt})`;

/** Job: what people needed and ate is deleted some days after their forum. */
export async function deleteSupport(now: Date): Promise<number> {
  const { retention } = await getSiteSettings();
  const before = addDays(now, -retention.supportDays).toISOString();
  return asActor(system("retention"), async (tx) => {
    const past = tx.select({ id: forum.id }).from(forum).where(sql`${heldAt} < ${before}::timestamptz`);
    const deleted = await tx
      .delete(supportRequest)
      .where(inArray(supportRequest.forumId, past))
      .returning({ id: supportRequest.registrationId });
    await tx
      .update(registration)
      .set({ diet: null, dietNote: null })
      .where(and(inArray(registration.forumId, past), sql`(diet is not null or diet_note is not null)`));
    return deleted.length;
  });
}

/** Job: some months after a forum its registrations become counts: district, kind of participant, state. */
export async function anonymisePast(now: Date): Promise<number> {
  const { retention } = await getSiteSettings();
  const before = addDays(now, -retention.registrationDays).toISOString();
  return untilNothingIsLeft(() => anonymiseBatch(before, now));
}

function anonymiseBatch(before: string, now: Date): Promise<number> {
  const actor = system("retention");
  return asActor(actor, async (tx) => {
    const due = await tx
      .select({ id: registration.id, forumId: registration.forumId })
      .from(registration)
      .innerJoin(forum, eq(forum.id, registration.forumId))
      .where(and(sql`${heldAt} < ${before}::timestamptz`, not(like(registration.emailNormalised, "erased:%"))))
      .limit(BATCH);
    await anonymise(
      tx,
      due.map(({ id }) => id),
    );
    await recordAudit(
      tx,
      actor,
      now,
      ...due.map(({ id, forumId }) => ({
        action: "registration.erased",
        subjectType: "registration" as const,
        subjectId: id,
        forumId,
        reason: "retention",
      })),
    );
    return due.length;
  });
}
