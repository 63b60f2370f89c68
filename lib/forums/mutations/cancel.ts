import "server-only";
import { eq } from "drizzle-orm";
import { pendingChange } from "@/db/schema";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { revokeOffers, tellRegistered } from "@/lib/registrations/mutations/follow-forum";
import { mayStep } from "../rules/review";
import { atForumDesk, changeForum, recordStep } from "./forum-desk";
import { findReaders, tellStaff } from "./tell-staff";

/**
 * Calls a forum off, for good: everybody registered or waiting is told, offers end, a proposed change is dropped. Mails
 * that were queued before, reminders too, find it called off when their turn comes.
 */
export async function cancelForum(
  actor: StaffActor,
  input: { id: string; reason: string },
): Promise<Result<{ told: number }, "not_found" | "wrong_state">> {
  const { agency, coordinators } = await findReaders(input.id, actor.accountId);
  return atForumDesk(actor, input.id, async (desk) => {
    if (!mayStep("cancel", desk.state)) return err("wrong_state");
    const { tx, forum: row, now } = desk;
    const change = { cancelledAt: now, cancelReason: input.reason, sequence: row.sequence + 1 };
    await changeForum(desk, change, { counted: true });
    await recordStep(desk, "forum.cancelled", { toState: "cancelled", reason: input.reason });
    await tx.delete(pendingChange).where(eq(pendingChange.forumId, row.id));
    await revokeOffers(desk, "forum cancelled");
    const told = await tellRegistered(desk, "forum-cancelled", "1");
    await tellStaff(desk, [...agency, ...coordinators], {
      template: "review-answered",
      about: "cancelled",
      occasion: "cancelled",
    });
    return ok({ told });
  });
}
