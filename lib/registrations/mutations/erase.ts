import "server-only";
import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { demoMail, handover, outboxMail, registration, supportRequest } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { ok, type Result } from "@/lib/platform/result";
import { hasBegun } from "../rules/begin";
import { isLive } from "../rules/seats";
import { allocate } from "./allocate";
import { endRegistration } from "./cancel";
import { type LinkCode, withLink } from "./link";

/**
 * Erases a person on their own wish (Art. 17 DSGVO): the place is given back, and of the registration only district,
 * kind of participant and state remain. The link ends with it, and no mail follows.
 */
export const eraseRegistration = (token: string): Promise<Result<null, LinkCode>> =>
  withLink(token, async (desk, row) => {
    const frees = isLive(row.state) && !hasBegun(desk.forum, desk.now);
    const ended = frees ? await endRegistration(desk, row) : row;
    await anonymise(desk.tx, [ended.id]);
    await recordAudit(desk.tx, desk.actor, desk.now, {
      action: "registration.erased",
      subjectType: "registration",
      subjectId: row.id,
      forumId: row.forumId,
      reason: "own wish",
    });
    await allocate(desk);
    return ok(null);
  });

/** Leaves what counts need and nothing that tells who it was: not in the row, nor in requests, offers or mails. */
export async function anonymise(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.delete(supportRequest).where(inArray(supportRequest.registrationId, [...ids]));
  await tx.delete(handover).where(inArray(handover.registrationId, [...ids]));
  await forgetMails(tx, ids);
  const erased = sql<string>`'erased:' || ${registration.id}`;
  await tx
    .update(registration)
    .set({ ...nobody, emailNormalised: erased, tokenHash: erased })
    .where(inArray(registration.id, [...ids]));
}

/** Deletes all mails about these registrations, from the outbox and from the mailbox of the demo. */
export async function forgetMails(tx: Tx, ids: readonly string[]): Promise<void> {
  const about = inArray(outboxMail.registrationId, [...ids]);
  await tx.delete(demoMail).where(inArray(demoMail.id, tx.select({ id: outboxMail.id }).from(outboxMail).where(about)));
  await tx.delete(outboxMail).where(about);
}

/** What a person said about herself alone, taken back. */
export const nothingSaid = {
  title: null,
  phone: null,
  position: null,
  staffNote: null,
  diet: null,
  dietNote: null,
  answers: [],
  needs: null,
  offers: null,
  topics: [],
  listOptIn: false,
  invitationsOptIn: false,
};

const nobody = {
  ...nothingSaid,
  firstName: "",
  lastName: "",
  email: "",
  organisation: "",
  firstWishId: null,
  secondWishId: null,
  formKey: null,
};
