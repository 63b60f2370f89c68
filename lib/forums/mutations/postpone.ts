import "server-only";
import { eq } from "drizzle-orm";
import { pendingChange } from "@/db/schema";
import type { CriticalChanges } from "@/db/schema/forums";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { releasesForums } from "@/lib/policy/forums";
import { revokeOffers, tellRegistered } from "@/lib/registrations/mutations/follow-forum";
import { type ChangeProblem, changeProblem } from "../rules/changes";
import { mayStep } from "../rules/review";
import { applyChanges } from "./change";
import { atForumDesk, changeForum, type ForumDesk, recordStep } from "./forum-desk";
import { findReaders, tellStaff } from "./tell-staff";

/** The date no longer holds and the new one is not known: registration rests, offers end, everybody is told. */
export async function postponeForum(
  actor: StaffActor,
  input: { id: string; reason: string },
): Promise<Result<{ told: number }, "not_found" | "wrong_state">> {
  const { agency } = await findReaders(input.id, actor.accountId);
  return atForumDesk(actor, input.id, async (desk) => {
    if (!mayStep("postpone", desk.state)) return err("wrong_state");
    const change = { postponedAt: desk.now, sequence: desk.forum.sequence + 1 };
    const { sequence } = await changeForum(desk, change, { counted: true });
    await recordStep(desk, "forum.postponed", { toState: "postponed", reason: input.reason });
    await revokeOffers(desk, "forum postponed");
    const told = await tellRegistered(desk, "forum-postponed", String(sequence), { reason: input.reason });
    if (actor.role !== "agency") {
      await tellStaff(desk, agency, {
        template: "review-requested",
        about: "postponed",
        occasion: `postponed:${sequence}`,
      });
    }
    return ok({ told });
  });
}

export type NewDateInput = { id: string; startsAt: Date; endsAt: Date | null };

/**
 * A new date for a postponed forum. Of the agency it holds at once and everybody registered is asked whether they come
 * all the same; of a coordinator it waits for its release. `applied` tells which.
 */
export async function setNewDate(
  actor: StaffActor,
  { id, startsAt, endsAt }: NewDateInput,
): Promise<Result<{ applied: boolean }, "not_found" | "wrong_state" | "unknown_place" | ChangeProblem>> {
  const { agency, coordinators } = await findReaders(id, actor.accountId);
  return atForumDesk(
    actor,
    id,
    async (desk): Promise<Result<{ applied: boolean }, "wrong_state" | "unknown_place" | ChangeProblem>> => {
      const { tx, forum: row, now } = desk;
      if (!mayStep("setNewDate", desk.state)) return err("wrong_state");
      const [waiting] = await tx.select().from(pendingChange).where(eq(pendingChange.forumId, id));
      const date = { startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null };
      const changes: CriticalChanges = { ...waiting?.changes, ...date };
      if (releasesForums(actor)) {
        const problem = await applyChanges(desk, date);
        if (problem) return err(problem);
        await keepOtherChanges(desk, waiting?.changes);
        await recordStep(desk, "forum.new-date", { toState: "published" });
        const occasion = `new-date:${row.sequence + 1}`;
        await tellStaff(desk, coordinators, { template: "review-answered", about: "change-released", occasion });
        return ok({ applied: true });
      }
      const current = { ...row, districts: desk.districts };
      const problem = changeProblem(current, date, { taken: 0, postponed: true, now });
      if (problem) return err(problem);
      const proposal = { proposedBy: actor.accountId, proposedAt: now, reason: "Neuer Termin", changes };
      await tx
        .insert(pendingChange)
        .values({ forumId: id, ...proposal })
        .onConflictDoUpdate({ target: pendingChange.forumId, set: proposal });
      await recordStep(desk, "forum.change-proposed");
      const occasion = `change:${now.toISOString()}`;
      await tellStaff(desk, agency, { template: "review-requested", about: "change", occasion });
      return ok({ applied: false });
    },
  );
}

/** What else was proposed still waits; the date has been decided. */
async function keepOtherChanges({ tx, forum: { id } }: ForumDesk, waiting: CriticalChanges | undefined) {
  if (!waiting) return;
  const { startsAt: _, endsAt: __, ...others } = waiting;
  await (Object.keys(others).length > 0
    ? tx.update(pendingChange).set({ changes: others }).where(eq(pendingChange.forumId, id))
    : tx.delete(pendingChange).where(eq(pendingChange.forumId, id)));
}
