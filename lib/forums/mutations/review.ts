import "server-only";
import { reviewComment } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { releasesForums } from "@/lib/policy/forums";
import { mayStep } from "../rules/review";
import { atForumDesk, changeForum, type ForumDesk, ownName, recordStep } from "./forum-desk";
import { findReaders, tellStaff } from "./tell-staff";

/** The agency says what should be different; the forum goes back to those who run it. */
export async function requestChanges(
  actor: StaffActor,
  input: { id: string; comment: string },
): Promise<Result<void, "not_found" | "not_allowed" | "wrong_state">> {
  const { coordinators } = await findReaders(input.id, actor.accountId);
  return atForumDesk(actor, input.id, async (desk) => {
    if (!releasesForums(actor)) return err("not_allowed");
    if (!mayStep("requestChanges", desk.state)) return err("wrong_state");
    await changeForum(desk, { submittedAt: null, changesRequestedAt: desk.now }, { counted: false });
    await recordStep(desk, "forum.changes-requested", { toState: "changes_requested" });
    const occasion = await addComment(desk, input.comment);
    await tellStaff(desk, coordinators, { template: "review-answered", about: "changes-requested", occasion });
    return ok(undefined);
  });
}

/** A word in the thread between coordination and agency. The other side is told. */
export async function commentForum(
  actor: StaffActor,
  input: { id: string; comment: string },
): Promise<Result<void, "not_found">> {
  const { agency, coordinators } = await findReaders(input.id, actor.accountId);
  return atForumDesk(actor, input.id, async (desk) => {
    const occasion = await addComment(desk, input.comment);
    await recordStep(desk, "forum.commented");
    await (actor.role === "agency"
      ? tellStaff(desk, coordinators, { template: "review-answered", about: "comment", occasion })
      : tellStaff(desk, agency, { template: "review-requested", about: "comment", occasion }));
    return ok(undefined);
  });
}

/** Adds to the thread; the id of the comment. */
export async function addComment(desk: ForumDesk, text: string): Promise<string> {
  const { tx, actor, forum, now } = desk;
  const id = newId();
  const authorName = await ownName(desk);
  await tx
    .insert(reviewComment)
    .values({ id, forumId: forum.id, accountId: actor.accountId, authorName, text, createdAt: now });
  return id;
}
