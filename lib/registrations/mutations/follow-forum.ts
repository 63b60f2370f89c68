import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { liveStates, type RegistrationState, registration } from "@/db/schema";
import { type MailTemplate, queueMails } from "@/lib/messages/outbox";
import { allocate } from "./allocate";
import { closeOffer } from "./cancel";
import { type Desk, moveTo } from "./desk";

/** Mails everybody who counts on this forum, each once per occasion; how many. */
export async function tellRegistered(
  { tx, forum, now }: Desk,
  template: MailTemplate,
  occasion: string,
  params: Record<string, string> = {},
  states: readonly RegistrationState[] = liveStates,
): Promise<number> {
  const people = await tx
    .select({ id: registration.id, recipient: registration.emailNormalised })
    .from(registration)
    .where(and(eq(registration.forumId, forum.id), inArray(registration.state, [...states])));
  await queueMails(
    tx,
    people.map(({ id, recipient }) => ({
      template,
      recipient,
      registrationId: id,
      forumId: forum.id,
      dedupeKey: `${template}:${id}:${occasion}`,
      params,
      sendAfter: now,
    })),
  );
  return people.length;
}

/** Open offers end when the forum does not take place as planned; who had one keeps the rank in the queue. */
export async function revokeOffers(desk: Desk, reason: string): Promise<void> {
  const offered = await desk.tx
    .select()
    .from(registration)
    .where(and(eq(registration.forumId, desk.forum.id), eq(registration.state, "offered")));
  for (const person of offered) {
    await closeOffer(desk, person, "revoked");
    await moveTo(desk, person, "waitlisted", {}, reason);
  }
}

/** After a change of the forum itself: places that it made free are offered. */
export const giveOutPlaces = async ({ tx, now, actor, settings }: Desk, forum: Desk["forum"]): Promise<number> =>
  allocate({ tx, now, actor, settings, forum });
