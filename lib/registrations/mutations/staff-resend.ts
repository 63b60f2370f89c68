import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { outboxMail, type RegistrationState } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import type { MailTemplate } from "@/lib/messages/outbox";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { type Desk, mailTo, type RegistrationRow } from "./desk";
import { type StaffCode, withParticipant } from "./staff-desk";

/** The mail that tells a person where they stand. */
const mailOf: Record<RegistrationState, MailTemplate> = {
  unconfirmed: "confirm-address",
  pending_approval: "pending-approval",
  confirmed: "confirmed",
  waitlisted: "waitlisted",
  offered: "seat-offer",
  cancelled: "registration-cancelled",
  rejected: "rejected",
  expired: "offer-expired",
};

export type ResendCode = "no_address" | "just_sent";

/** Sends the current mail once more, at most once in ten minutes: pressing twice does not flood a mailbox. */
export const resendMail = (
  actor: StaffActor,
  forumId: string,
  id: string,
): Promise<Result<RegistrationRow, ResendCode | StaffCode>> => withParticipant(actor, forumId, id, resendAtDesk);

export async function resendAtDesk(desk: Desk, row: RegistrationRow): Promise<Result<RegistrationRow, ResendCode>> {
  if (!row.email) return err("no_address");
  const key = `${mailOf[row.state]}:${row.id}:${againNow(desk)}`;
  const [sent] = await desk.tx.select({ id: outboxMail.id }).from(outboxMail).where(eq(outboxMail.dedupeKey, key));
  if (sent) return err("just_sent");
  await mailStateTo(desk, row, againNow(desk));
  await recordAudit(desk.tx, desk.actor, desk.now, {
    action: "registration.mail_again",
    subjectType: "registration",
    subjectId: row.id,
    forumId: row.forumId,
  });
  return ok(row);
}

const againNow = ({ now }: Desk): string => `again:${now.toISOString().slice(0, 15)}`;

/** The mail of this registration's state, with the facts of the occasion it was first sent with. */
export async function mailStateTo(desk: Desk, row: RegistrationRow, occasion: string): Promise<void> {
  const template = mailOf[row.state];
  const [last] = await desk.tx
    .select({ params: outboxMail.params })
    .from(outboxMail)
    .where(and(eq(outboxMail.registrationId, row.id), eq(outboxMail.template, template)))
    .orderBy(desc(outboxMail.createdAt))
    .limit(1);
  await mailTo(desk, row, template, occasion, last?.params ?? {});
}
