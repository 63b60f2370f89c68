import "server-only";
import { eq } from "drizzle-orm";
import { forum, outboxMail, reviewComment, venue } from "@/db/schema";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { mayStep, reviewGaps } from "../rules/review";
import { atForumDesk, changeForum, recordStep } from "./forum-desk";
import { addComment } from "./review";
import { findReaders, tellStaff } from "./tell-staff";

/** Hands a draft in for review, with a word to the agency if there is one. */
export async function submitForum(
  actor: StaffActor,
  input: { id: string; comment: string | null },
): Promise<Result<void, "not_found" | "wrong_state" | "gaps">> {
  const { agency } = await findReaders(input.id, actor.accountId);
  return atForumDesk(actor, input.id, async (desk) => {
    const { forum: row, state, districts, now } = desk;
    if (!mayStep("submit", state)) return err("wrong_state");
    const [house] = row.venueId ? await desk.tx.select().from(venue).where(eq(venue.id, row.venueId)) : [];
    if (reviewGaps({ ...row, districts, venue: house ?? null }, now).length > 0) return err("gaps");
    await changeForum(desk, { submittedAt: now, changesRequestedAt: null }, { counted: false });
    await recordStep(desk, "forum.submitted", { toState: "in_review" });
    if (input.comment) await addComment(desk, input.comment);
    await tellStaff(desk, agency, {
      template: "review-requested",
      about: "forum",
      occasion: `forum:${now.toISOString()}`,
    });
    return ok(undefined);
  });
}

/** Takes a forum back from review; it is a draft again. */
export function withdrawSubmission(
  actor: StaffActor,
  input: { id: string },
): Promise<Result<void, "not_found" | "wrong_state">> {
  return atForumDesk(actor, input.id, async (desk) => {
    if (!mayStep("withdraw", desk.state)) return err("wrong_state");
    await changeForum(desk, { submittedAt: null }, { counted: false });
    await recordStep(desk, "forum.withdrawn", { toState: "draft" });
    return ok(undefined);
  });
}

/** Deletes a forum that was never published, with what was said about it. */
export function deleteDraft(
  actor: StaffActor,
  input: { id: string },
): Promise<Result<void, "not_found" | "wrong_state">> {
  return atForumDesk(actor, input.id, async (desk) => {
    const { tx, forum: row, state } = desk;
    if (row.publishedAt || !mayStep("delete", state)) return err("wrong_state");
    await recordStep(desk, "forum.deleted");
    await tx.delete(reviewComment).where(eq(reviewComment.forumId, row.id));
    await tx.delete(outboxMail).where(eq(outboxMail.forumId, row.id));
    await tx.delete(forum).where(eq(forum.id, row.id));
    return ok(undefined);
  });
}
