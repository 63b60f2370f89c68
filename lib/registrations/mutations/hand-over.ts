import "server-only";
import { and, eq, gt, inArray, ne } from "drizzle-orm";
import type { z } from "zod";
import { asActor } from "@/db/actor";
import { handover, liveStates, outboxMail, registration, supportRequest } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { queueMail } from "@/lib/messages/outbox";
import { normaliseEmail } from "@/lib/platform/email-address";
import { hashToken, newId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import { addHours, earlier } from "@/lib/platform/time";
import type { Actor } from "@/lib/policy/actor";
import { handoverToken, registrationToken } from "../links";
import { hasBegun } from "../rules/begin";
import type { handoverInput } from "../schema/form";
import { atThisDesk, type Desk, mailTo, openDesk, type RegistrationRow } from "./desk";
import { nothingSaid } from "./erase";
import { type LinkCode, withLink } from "./link";

/** A colleague has this long to say yes. Hours. */
const OPEN_FOR = 48;

/** Invitations per registration in 24 hours: they go to addresses that somebody else named. */
const MOST_INVITATIONS = 5;

export type HandOverCode = LinkCode | "over" | "not_confirmed" | "too_many";

/**
 * Offers one's place to a colleague, or to oneself under another address. Nothing changes hands until the new address
 * has answered: a typing error must not cost anybody the place. A second offer replaces the first. Whether the colleague
 * takes part already is not told here but to the colleague: otherwise every participant could ask that of any address.
 */
export const handOver = (input: z.output<typeof handoverInput>): Promise<Result<null, HandOverCode>> =>
  withLink(input.token, async (desk, row) => {
    const { tx, now, forum } = desk;
    if (row.state !== "confirmed") return err("not_confirmed");
    if (hasBegun(forum, now)) return err("over");
    const address = normaliseEmail(input.email) ?? "";
    if ((await countInvitations(desk, row)) >= MOST_INVITATIONS) return err("too_many");

    await tx.delete(handover).where(eq(handover.registrationId, row.id));
    const id = newId();
    const end = addHours(now, OPEN_FOR);
    await tx.insert(handover).values({
      id,
      registrationId: row.id,
      forumId: forum.id,
      firstName: input.firstName,
      lastName: input.lastName,
      email: input.email,
      emailNormalised: address,
      tokenHash: hashToken(handoverToken({ id })),
      createdAt: now,
      expiresAt: forum.postponedAt ? end : earlier(end, forum.startsAt),
    });
    await queueMail(tx, {
      template: "handover-invite",
      recipient: address,
      dedupeKey: `handover-invite:${id}`,
      registrationId: row.id,
      handoverId: id,
      forumId: forum.id,
      sendAfter: now,
    });
    await recordAudit(tx, desk.actor, now, {
      action: "registration.handover_offered",
      subjectType: "registration",
      subjectId: row.id,
      forumId: forum.id,
    });
    return ok(null);
  });

async function countInvitations({ tx, now }: Desk, row: RegistrationRow): Promise<number> {
  const invitations = and(
    eq(outboxMail.registrationId, row.id),
    eq(outboxMail.template, "handover-invite"),
    gt(outboxMail.sendAfter, addHours(now, -24)),
  );
  return tx.$count(outboxMail, invitations);
}

async function takesPart({ tx, forum }: Desk, row: RegistrationRow, address: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: registration.id })
    .from(registration)
    .where(
      and(
        eq(registration.forumId, forum.id),
        eq(registration.emailNormalised, address),
        ne(registration.id, row.id),
        inArray(registration.state, [...liveStates]),
      ),
    );
  return other !== undefined;
}

export type TakeOverCode = LinkCode | "over" | "not_confirmed" | "already_registered";

/**
 * Takes the place over. Name and address change, the old link ends, and what the first person said about needs,
 * support and food is deleted: it was about them. Answers with the token of the new link.
 */
export async function takeOver(token: string): Promise<Result<{ token: string }, TakeOverCode>> {
  const tokenHash = hashToken(token);
  const actor: Actor = { kind: "registrant", tokenHash };
  const [found] = await asActor(actor, (tx) =>
    tx.select({ forumId: handover.forumId }).from(handover).where(eq(handover.tokenHash, tokenHash)),
  );
  if (!found) return err("unknown_link");
  return openDesk(actor, found.forumId, async (desk) => {
    const { tx, now } = desk;
    const [offer] = await tx.select().from(handover).where(eq(handover.tokenHash, tokenHash));
    const row = offer && (await atThisDesk(desk, { id: offer.registrationId }));
    if (!offer || !row) return err("unknown_link");
    if (offer.expiresAt <= now) return err("over");
    if (row.state !== "confirmed") return err("not_confirmed");
    if (await takesPart(desk, row, offer.emailNormalised)) return err("already_registered");

    await mailTo(desk, row, "handover-done", offer.id, { to: "former" });
    const linkVersion = row.linkVersion + 1;
    const newToken = registrationToken({ id: row.id, linkVersion });
    const [mine] = await tx
      .update(registration)
      .set({
        firstName: offer.firstName,
        lastName: offer.lastName,
        email: offer.email,
        emailNormalised: offer.emailNormalised,
        linkVersion,
        tokenHash: hashToken(newToken),
        emailConfirmedAt: now,
        updatedAt: now,
        ...nothingSaid,
      })
      .where(eq(registration.id, row.id))
      .returning();
    if (!mine) throw new Error(`Registration ${row.id} was not handed over`);
    await tx.delete(supportRequest).where(eq(supportRequest.registrationId, row.id));
    await tx.delete(handover).where(eq(handover.id, offer.id));
    await recordAudit(tx, actor, now, {
      action: "registration.handed_over",
      subjectType: "registration",
      subjectId: row.id,
      forumId: row.forumId,
    });
    await mailTo(desk, mine, "confirmed", String(linkVersion));
    return ok({ token: newToken });
  });
}
