import "server-only";
import { and, eq } from "drizzle-orm";
import { registration } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { getPrivacyVersion } from "@/lib/content/queries";
import { normaliseEmail } from "@/lib/platform/email-address";
import { derivedId, hashToken, newId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import { addDays, earlier } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { registrationToken } from "../links";
import { getsPlace } from "../rules/seats";
import type { ByHandInput, CorrectInput } from "../schema/staff";
import { countPlacesFor, type Desk, drawQueueNumber, mailTo, type RegistrationRow } from "./desk";
import { checkReferences, type ReferenceCode } from "./references";
import { liveRegistrationOf, writeSupport } from "./register";
import { atStaffDesk, type ClosedCode, closed, type StaffCode } from "./staff-desk";

export type ByHandCode = StaffCode | ClosedCode | ReferenceCode | "known_address" | "full";

/** A link by mail to confirm with, when somebody is registered by hand, is open this long. */
const LINK_DAYS = 7;

/**
 * Registers somebody who called, wrote or came along, also after registration has closed. With a free place confirmed at
 * once; without one onto the waitlist or beyond the places, as decided, with the reason in the history. The same form
 * posted again changes nothing.
 */
export async function registerByHand(
  actor: StaffActor,
  input: ByHandInput,
): Promise<Result<RegistrationRow, ByHandCode>> {
  const privacyVersion = await getPrivacyVersion();
  return atStaffDesk(actor, input.forum, async (desk) => {
    const formKey = derivedId("by-hand", input.key, desk.forum.id);
    const posted = await findPosted(desk, formKey);
    if (posted) return ok(posted);
    const over = closed(desk);
    if (over) return err(over);
    const problem = await checkReferences(desk.tx, { ...desk.forum, extraQuestions: [] }, { ...input, answers: {} });
    if (problem) return err(problem);
    const address = normaliseEmail(input.email);
    if (address && (await liveRegistrationOf(desk, address))) return err("known_address");
    const state = await stateFor(desk, input);
    if (!state) return err("full");
    return ok(await write(desk, input, { state, formKey, privacyVersion, address }));
  });
}

async function findPosted({ tx, forum }: Desk, formKey: string): Promise<RegistrationRow | null> {
  const [row] = await tx
    .select()
    .from(registration)
    .where(and(eq(registration.formKey, formKey), eq(registration.forumId, forum.id)));
  return row ?? null;
}

type State = "confirmed" | "waitlisted" | "unconfirmed";

async function stateFor(desk: Desk, input: ByHandInput): Promise<State | null> {
  const free = getsPlace(1, await countPlacesFor(desk, input));
  if (free || input.ifFull === "beyond") return input.entry === "link" ? "unconfirmed" : "confirmed";
  if (input.ifFull === "waitlist" && desk.forum.waitlistEnabled)
    return input.entry === "link" ? "unconfirmed" : "waitlisted";
  return null;
}

type Facts = { state: State; formKey: string; privacyVersion: number; address: string | null };

async function write(desk: Desk, input: ByHandInput, facts: Facts): Promise<RegistrationRow> {
  const { tx, forum, now } = desk;
  const { state, address, formKey, privacyVersion } = facts;
  const id = newId();
  const linkOpen = state === "unconfirmed" ? earlier(addDays(now, LINK_DAYS), forum.startsAt) : null;
  const holds = linkOpen && input.ifFull !== "waitlist";
  const [row] = await tx
    .insert(registration)
    .values({
      ...personOf(input),
      ...{ id, state, formKey, privacyVersion },
      forumId: forum.id,
      groupId: newId(),
      source: input.source,
      emailNormalised: address ?? `none:${id}`,
      tokenHash: hashToken(registrationToken({ id, linkVersion: 1 })),
      createdAt: now,
      updatedAt: now,
      holdUntil: holds ? linkOpen : null,
      reopenedUntil: linkOpen,
      confirmedAt: state === "confirmed" ? now : null,
      queueNumber: state === "unconfirmed" ? null : await drawQueueNumber(desk),
    })
    .returning();
  if (!row) throw new Error("The registration was not written");
  await writeSupport(desk, row, input);
  await recordAudit(tx, desk.actor, now, {
    action: "registration.by_hand",
    subjectType: "registration",
    subjectId: id,
    forumId: forum.id,
    toState: state,
    ...(input.reason ? { reason: input.reason } : {}),
  });
  await mailTo(desk, row, state === "unconfirmed" ? "confirm-address" : state, "1");
  return row;
}

type PersonInput = Omit<CorrectInput, "forum" | "registration">;

/** Named one by one: nothing else of what arrives with a form may reach the row. */
export const personOf = (input: PersonInput) => ({
  title: input.title,
  firstName: input.firstName,
  lastName: input.lastName,
  email: input.email,
  position: input.position,
  organisation: input.organisation,
  actorType: input.actorType,
  districtAgs: input.districtAgs,
  phone: input.phone,
  firstWishId: input.firstWishId,
  secondWishId: input.secondWishId,
  staffNote: input.staffNote,
});
