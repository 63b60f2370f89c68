import "server-only";
import { eq } from "drizzle-orm";
import { handover, registration } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { normaliseEmail } from "@/lib/platform/email-address";
import { hashToken } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { registrationToken } from "../links";
import { isLive } from "../rules/seats";
import type { CorrectInput } from "../schema/staff";
import type { Desk, RegistrationRow } from "./desk";
import { checkReferences, type ReferenceCode } from "./references";
import { liveRegistrationOf } from "./register";
import { type StaffCode, withParticipant } from "./staff-desk";
import { personOf } from "./staff-register";
import { mailStateTo } from "./staff-resend";

export type CorrectCode = StaffCode | ReferenceCode | "known_address" | "needs_address";

/**
 * Puts personal data right, never the state or the rank. With another address the old link ends, and the new address is
 * sent what the old one had: a slip of the pen must not leave the link with a stranger.
 */
export const correctRegistration = (
  actor: StaffActor,
  input: CorrectInput,
): Promise<Result<RegistrationRow, CorrectCode>> =>
  withParticipant(actor, input.forum, input.registration, async (desk, row) => {
    const address = normaliseEmail(input.email) ?? `none:${row.id}`;
    const moved = address !== row.emailNormalised;
    const problem = await whyNot(desk, row, input, moved ? address : null);
    if (problem) return err(problem);

    const [changed] = await desk.tx
      .update(registration)
      .set({ ...personOf(input), ...(moved ? newAddress(row, address) : {}), updatedAt: desk.now })
      .where(eq(registration.id, row.id))
      .returning();
    if (!changed) throw new Error(`Registration ${row.id} was not changed`);
    await recordAudit(desk.tx, desk.actor, desk.now, {
      action: moved ? "registration.address_corrected" : "registration.corrected",
      subjectType: "registration",
      subjectId: row.id,
      forumId: row.forumId,
    });
    if (moved) await tellNewAddress(desk, changed);
    return ok(changed);
  });

async function whyNot(
  desk: Desk,
  row: RegistrationRow,
  input: CorrectInput,
  address: string | null,
): Promise<Exclude<CorrectCode, StaffCode> | null> {
  const problem = await checkReferences(desk.tx, { ...desk.forum, extraQuestions: [] }, { ...input, answers: {} });
  if (problem || address === null) return problem;
  if (!input.email && (row.state === "unconfirmed" || row.state === "offered")) return "needs_address";
  return isLive(row.state) && (await liveRegistrationOf(desk, address)) ? "known_address" : null;
}

function newAddress(row: RegistrationRow, emailNormalised: string) {
  const linkVersion = row.linkVersion + 1;
  return { emailNormalised, linkVersion, tokenHash: hashToken(registrationToken({ id: row.id, linkVersion })) };
}

async function tellNewAddress(desk: Desk, row: RegistrationRow): Promise<void> {
  await desk.tx.delete(handover).where(eq(handover.registrationId, row.id));
  if (isLive(row.state)) await mailStateTo(desk, row, `link:${row.linkVersion}`);
}
