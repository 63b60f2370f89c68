import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { atDesk, orNotFound } from "@/db/actor";
import { forum, outboxMail, type ReminderChanges, type ReminderKind, reminderKinds } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { getForumInCharge } from "@/lib/forums/queries/in-charge";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { reminderStamp } from "../rules";
import { changesFrom, type RemindersInput } from "../schema";

/**
 * Stores what a forum does otherwise with its reminders. What already waits in the outbox for another moment is taken
 * out: the job puts it back when its new moment comes. What was sent is not sent again.
 */
export async function changeReminders(
  actor: StaffActor,
  input: RemindersInput,
): Promise<Result<{ forumId: string }, "not_found" | "changed">> {
  const { forumId, seen } = input;
  if (!(await getForumInCharge(actor, forumId))) return err("not_found");
  const changed = atDesk(actor, forumId, async (tx, row, at): Promise<Result<{ forumId: string }, "changed">> => {
    if (reminderStamp(row.reminders) !== seen) return err("changed");
    const reminders = changesFrom(input);
    const moved = movedKinds(row.reminders, reminders);
    await tx.update(forum).set({ reminders }).where(eq(forum.id, forumId));
    if (moved.length > 0) {
      await tx
        .delete(outboxMail)
        .where(
          and(
            eq(outboxMail.forumId, forumId),
            inArray(outboxMail.template, moved),
            isNull(outboxMail.sentAt),
            isNull(outboxMail.failedAt),
            sql`(${outboxMail.claimedUntil} is null or ${outboxMail.claimedUntil} < clock_timestamp())`,
          ),
        );
    }
    await recordAudit(tx, actor, at, {
      action: "forum.reminders_changed",
      subjectType: "forum",
      subjectId: forumId,
      forumId,
    });
    return ok({ forumId });
  });
  return orNotFound(changed);
}

/** Those whose moment is another now, or that go on or off. */
function movedKinds(before: ReminderChanges, after: ReminderChanges): ReminderKind[] {
  const moment = ({ off, days, time }: NonNullable<ReminderChanges[ReminderKind]> = {}) => `${off} ${days} ${time}`;
  return reminderKinds.filter((kind) => moment(before[kind]) !== moment(after[kind]));
}
