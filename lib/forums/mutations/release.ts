import "server-only";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { releasesForums } from "@/lib/policy/forums";
import { isPublishable, mayStep } from "../rules/review";
import { atForumDesk, changeForum, recordStep } from "./forum-desk";
import { refreshSearchText } from "./search-text";
import { findReaders, tellStaff } from "./tell-staff";

/**
 * Publishes a forum as the agency has seen it (`version`). Its page is there with the next request; a job tells the
 * subscribers of its districts (lib/subscriptions), who are found by the moment of publication.
 */
export async function releaseForum(
  actor: StaffActor,
  input: { id: string; version: number },
): Promise<Result<{ slug: string }, "not_found" | "not_allowed" | "wrong_state" | "changed_meanwhile" | "gaps">> {
  const { coordinators } = await findReaders(input.id, actor.accountId);
  return atForumDesk(actor, input.id, async (desk) => {
    const { forum: row, state, districts, now } = desk;
    if (!releasesForums(actor)) return err("not_allowed");
    if (!mayStep("release", state)) return err("wrong_state");
    if (row.version !== input.version) return err("changed_meanwhile");
    if (!isPublishable({ ...row, districts }, now)) return err("gaps");
    const published = { publishedAt: now, submittedAt: null, changesRequestedAt: null };
    await changeForum(desk, published, { counted: true });
    await refreshSearchText(desk.tx, row.id);
    await recordStep(desk, "forum.published", { toState: "published" });
    await tellStaff(desk, coordinators, { template: "review-answered", about: "published", occasion: "published" });
    return ok({ slug: row.slug });
  });
}
