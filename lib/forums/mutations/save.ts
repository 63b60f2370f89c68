import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { district, forumDistrict, municipality, pendingChange, venue } from "@/db/schema";
import { type AuditFact, recordAudit } from "@/lib/audit/mutations";
import { err, ok } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { runsForum } from "@/lib/policy/forums";
import {
  type ForumPatch,
  patchProblem,
  raisesCapacity,
  type SaveResult,
  type Split,
  splitPatch,
} from "../rules/editing";
import { countChange, type EditedForum, editForum } from "./edit-forum";
import { refreshSearchText } from "./search-text";
import { tellOfProposal } from "./tell-staff";

/**
 * Stores what was changed of a forum. Of a published one, date, place, districts and fewer places wait for a release
 * while the old version stays live (`pending`), and that needs a reason; everything else is live at once.
 * `raised`: there are more places than before, so whoever stores it lets them be given out (allocate).
 */
export function saveForum(actor: StaffActor, forumId: string, version: number, patch: ForumPatch): Promise<SaveResult> {
  return editForum(actor, forumId, version, (tx, current, now) => savePatch(tx, actor, current, patch, now));
}

/** The same within a change that stores more than the forum's own facts. */
export async function savePatch(
  tx: Tx,
  actor: StaffActor,
  current: EditedForum,
  patch: ForumPatch,
  now: Date,
): Promise<SaveResult> {
  const refused = await whyNot(tx, actor, current, patch, now);
  if (refused) return refused;
  const split = await whatWaits(tx, current, patch);
  const reason = patch.reason?.trim() || null;
  if (split.newlyWaiting && !reason) return err("reason_missing");
  await store(tx, current, split, now);
  const pending = await keepWaiting(tx, actor, current.id, split, reason, now);
  await recordAudit(tx, actor, now, entryOf(current.id, split, reason));
  const stored = split.direct.capacity;
  return ok({ pending, raised: stored !== undefined && raisesCapacity(current.capacity, stored) });
}

async function whyNot(tx: Tx, actor: StaffActor, current: EditedForum, patch: ForumPatch, now: Date) {
  const problem = patchProblem(current, patch, now) ?? (await unknownPlace(tx, patch));
  if (problem) return err(problem);
  // Nobody gives a forum away, or takes one: it stays with whoever changes it.
  if (!runsForum(actor, { ...current, ...patch })) return err("outside_scope");
  const { capacity } = patch;
  if (typeof capacity !== "number" || capacity === current.capacity) return null;
  const taken = await countTaken(tx, current.id, now);
  return capacity < taken ? { ok: false as const, code: "below_taken" as const, taken } : null;
}

function entryOf(forumId: string, { direct, waiting, newlyWaiting }: Split, reason: string | null): AuditFact {
  const fields = Object.keys(newlyWaiting ? { ...direct, ...waiting } : direct);
  return {
    action: newlyWaiting ? "forum.change-proposed" : "forum.edited",
    subjectType: "forum",
    subjectId: forumId,
    forumId,
    toState: fields.sort().join(" "),
    ...(reason ? { reason } : {}),
  };
}

/** Keys come from a form: what is named must exist. */
async function unknownPlace(tx: Tx, { municipalityAgs, venueId, districts }: ForumPatch) {
  if (municipalityAgs && (await tx.$count(municipality, eq(municipality.ags, municipalityAgs))) === 0)
    return "unknown_place" as const;
  if (venueId && (await tx.$count(venue, eq(venue.id, venueId))) === 0) return "unknown_place" as const;
  if (!districts) return null;
  const known = await tx.$count(district, inArray(district.ags, districts));
  return known === new Set(districts).size ? null : ("unknown_place" as const);
}

async function countTaken(tx: Tx, forumId: string, now: Date): Promise<number> {
  const [row] = await tx.execute<{ taken: number }>(
    sql`select portal_taken(${forumId}, ${now.toISOString()}::timestamptz) as taken`,
  );
  return row?.taken ?? 0;
}

async function whatWaits(tx: Tx, current: EditedForum, patch: ForumPatch): Promise<Split> {
  const { reason: _, ...facts } = patch;
  if (!current.publishedAt) return { direct: facts, waiting: {}, newlyWaiting: false };
  const [row] = await tx.select().from(pendingChange).where(eq(pendingChange.forumId, current.id));
  return splitPatch(current, patch, row?.changes ?? {});
}

async function store(tx: Tx, current: EditedForum, { direct }: Split, now: Date): Promise<void> {
  const { districts, ...facts } = direct;
  await countChange(tx, current.id, now, facts);
  if (districts) {
    const gone = current.districts.filter((ags) => !districts.includes(ags));
    const added = new Set(districts.filter((ags) => !current.districts.includes(ags)));
    const rows = [...added].map((districtAgs) => ({ forumId: current.id, districtAgs }));
    if (rows.length > 0) await tx.insert(forumDistrict).values(rows);
    await tx
      .delete(forumDistrict)
      .where(and(eq(forumDistrict.forumId, current.id), inArray(forumDistrict.districtAgs, gone)));
  }
  await refreshSearchText(tx, current.id);
}

/** One row per forum: what waits, who asked last and why. Gone when nothing waits any more. */
async function keepWaiting(
  tx: Tx,
  actor: StaffActor,
  forumId: string,
  { waiting, newlyWaiting }: Split,
  reason: string | null,
  now: Date,
): Promise<boolean> {
  if (Object.keys(waiting).length === 0) {
    await tx.delete(pendingChange).where(eq(pendingChange.forumId, forumId));
    return false;
  }
  if (newlyWaiting && reason) {
    const proposal = { proposedBy: actor.accountId, proposedAt: now, reason, changes: waiting };
    await tx
      .insert(pendingChange)
      .values({ forumId, ...proposal })
      .onConflictDoUpdate({ target: pendingChange.forumId, set: proposal });
    await tellOfProposal(tx, actor, forumId, now);
  } else {
    await tx.update(pendingChange).set({ changes: waiting }).where(eq(pendingChange.forumId, forumId));
  }
  return true;
}
