import "server-only";
import { eq } from "drizzle-orm";
import { orNotFound } from "@/db/actor";
import { account, forum, forumDistrict } from "@/db/schema";
import { type AuditFact, recordAudit } from "@/lib/audit/mutations";
import { isUuid } from "@/lib/platform/ids";
import { err, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { runsForum } from "@/lib/policy/forums";
import { type Desk, openDesk } from "@/lib/registrations/mutations/desk";
import { type ForumState, forumState } from "../rules/state";

/** The desk of one forum for somebody who runs it: locked, with its districts and where it stands. */
export type ForumDesk = Desk & { actor: StaffActor; districts: string[]; state: ForumState };

/**
 * One step in the life of a forum, under its lock: two at once come one after the other, and the second sees what the
 * first has done. Whoever does not run the forum learns nothing of it.
 */
export async function atForumDesk<T, Code extends string>(
  actor: StaffActor,
  forumId: string,
  work: (desk: ForumDesk) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | "not_found">> {
  if (!isUuid(forumId)) return err("not_found");
  const asked = openDesk(actor, forumId, async (desk): Promise<Result<T, Code | "not_found">> => {
    const rows = await desk.tx
      .select({ ags: forumDistrict.districtAgs })
      .from(forumDistrict)
      .where(eq(forumDistrict.forumId, forumId))
      .orderBy(forumDistrict.districtAgs);
    const districts = rows.map(({ ags }) => ags);
    if (!runsForum(actor, { districts, municipalityAgs: desk.forum.municipalityAgs })) return err("not_found");
    return work({ ...desk, actor, districts, state: forumState(desk.forum, desk.now) });
  });
  return orNotFound(asked);
}

/** Writes the change of the forum; with `counted`, forms that were opened before it are noticed as outdated. */
export async function changeForum(
  { tx, forum: row, now }: ForumDesk,
  change: Partial<typeof forum.$inferInsert>,
  { counted }: { counted: boolean },
): Promise<Desk["forum"]> {
  const version = counted ? { version: row.version + 1 } : {};
  const [changed] = await tx
    .update(forum)
    .set({ ...change, ...version, updatedAt: now })
    .where(eq(forum.id, row.id))
    .returning();
  if (!changed) throw new Error(`Forum ${row.id} is gone under its lock`);
  return changed;
}

/** The step's entry in the history. */
export const recordStep = (
  { tx, actor, now, forum: { id }, state }: ForumDesk,
  action: string,
  fact: Pick<AuditFact, "toState" | "reason"> = {},
): Promise<void> =>
  recordAudit(tx, actor, now, { action, subjectType: "forum", subjectId: id, forumId: id, fromState: state, ...fact });

/** Name of whoever acts, to stand beside what they wrote. */
export async function ownName({ tx, actor }: ForumDesk): Promise<string> {
  const [row] = await tx.select({ name: account.name }).from(account).where(eq(account.id, actor.accountId));
  return row?.name ?? "";
}
