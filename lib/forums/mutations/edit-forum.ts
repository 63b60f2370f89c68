import "server-only";
import { eq, sql } from "drizzle-orm";
import { atDesk, type ForumRow, orNotFound } from "@/db/actor";
import type { Tx } from "@/db/client";
import { forum, forumDistrict } from "@/db/schema";
import { isUuid } from "@/lib/platform/ids";
import { err } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { runsForum } from "@/lib/policy/forums";
import type { CurrentForum } from "../rules/editing";

export type EditedForum = ForumRow & { districts: string[] };

/** Somebody else has stored the forum since the form was opened; what it is like now. */
type Overtaken = { ok: false; code: "changed_meanwhile"; current: CurrentForum };
type Refused = { ok: false; code: "not_found" | "closed" } | Overtaken;

/**
 * One change of a forum by somebody who runs it, under the forum's lock. Whoever does not run it learns nothing of it;
 * a form opened before the last change, or a forum that is called off or archived, changes nothing.
 */
export async function editForum<T>(
  actor: StaffActor,
  forumId: string,
  version: number,
  work: (tx: Tx, row: EditedForum, now: Date) => Promise<T>,
): Promise<T | Refused> {
  if (!isUuid(forumId)) return err("not_found");
  const asked = atDesk(actor, forumId, async (tx, row, now): Promise<T | Refused> => {
    const districts = await districtsOf(tx, forumId);
    if (!runsForum(actor, { districts, municipalityAgs: row.municipalityAgs })) return err("not_found");
    if (row.cancelledAt || row.archivedAt) return err("closed");
    const current = { ...row, districts };
    if (row.version !== version) return { ok: false, code: "changed_meanwhile", current };
    return work(tx, current, now);
  });
  return orNotFound(asked);
}

async function districtsOf(tx: Tx, forumId: string): Promise<string[]> {
  const rows = await tx
    .select({ ags: forumDistrict.districtAgs })
    .from(forumDistrict)
    .where(eq(forumDistrict.forumId, forumId))
    .orderBy(forumDistrict.districtAgs);
  return rows.map(({ ags }) => ags);
}

/** Counts the change, so that forms opened before it are noticed. */
export async function countChange(
  tx: Tx,
  forumId: string,
  now: Date,
  facts: Partial<typeof forum.$inferInsert> = {},
): Promise<void> {
  await tx
    .update(forum)
    .set({ ...facts, version: sql`${forum.version} + 1`, updatedAt: now })
    .where(eq(forum.id, forumId));
}
