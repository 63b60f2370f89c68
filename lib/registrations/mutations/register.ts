import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { liveStates, registration, supportRequest } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { getPrivacyVersion } from "@/lib/content/queries";
import { getPublishedForum } from "@/lib/forums/queries/published";
import { registrationWindow } from "@/lib/forums/rules/forum";
import { normaliseEmail } from "@/lib/platform/email-address";
import { derivedId, hashToken, newId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import { addMinutes, berlinDay } from "@/lib/platform/time";
import { anonymous } from "@/lib/policy/actor";
import { registrationToken } from "../links";
import { readAnswers } from "../rules/answers";
import { placesToHold } from "../rules/seats";
import type { RegistrationInput } from "../schema/form";
import { countPlacesFor, type Desk, mailTo, openDesk, type RegistrationRow } from "./desk";
import { checkReferences, type ReferenceCode } from "./references";

export type RegisterCode = "not_open" | "full" | ReferenceCode;

/**
 * Registers up to five people at once. Each gets an unconfirmed registration, a place held for an hour where there is
 * one, and a mail with a link; an address that is already registered gets another mail instead, and the answer here
 * does not tell. The same form posted again (`formKey`) with the same addresses changes nothing and gets the same
 * answer; with another address, after "back" in the browser, it is a new registration.
 */
export async function register(
  forumId: string,
  formKey: string,
  input: RegistrationInput,
): Promise<Result<null, RegisterCode>> {
  const privacyVersion = await getPrivacyVersion();
  const people = input.people.map((person, index) => ({
    ...person,
    index,
    address: normaliseEmail(person.email) ?? "",
  }));
  const submission = derivedId(formKey, forumId, ...people.map(({ address }) => address).sort());
  return openDesk(anonymous, forumId, async (desk) => {
    if (await wasPosted(desk, submission)) return ok(null);
    if (registrationWindow(desk.forum, desk.now) !== "open") return err("not_open");
    const problem = await checkReferences(desk.tx, desk.forum, input);
    if (problem) return err(problem);
    const places = await countPlacesFor(desk, input);
    // Known people are counted too: the answer must not tell who is already registered.
    const hopeless = !desk.forum.waitlistEnabled && placesToHold(people.length, input.together, places) === 0;
    if (hopeless) return err("full");

    const newcomers = await withoutKnown(desk, people);
    const group = { groupId: newId(), groupTogether: input.together && newcomers.length > 1 };
    const held = placesToHold(newcomers.length, input.together, places);
    const holdUntil = addMinutes(desk.now, desk.settings.seats.holdMinutes);
    for (const [rank, person] of newcomers.entries()) {
      const shared = { formKey: submission, privacyVersion, ...group, holdUntil: rank < held ? holdUntil : null };
      await writeNewcomer(desk, input, person, shared);
    }
    return ok(null);
  });
}

async function wasPosted({ tx }: Desk, submission: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: registration.id })
    .from(registration)
    .where(eq(registration.formKey, submission))
    .limit(1);
  return row !== undefined;
}

type Newcomer = RegistrationInput["people"][number] & { index: number; address: string };

/** People who are registered already get a mail that says so, once a day, and are left out. */
async function withoutKnown(desk: Desk, people: readonly Newcomer[]): Promise<Newcomer[]> {
  const newcomers: Newcomer[] = [];
  for (const person of people) {
    const known = await liveRegistrationOf(desk, person.address);
    if (known) await mailTo(desk, known, "already-registered", `${berlinDay(desk.now)}:${known.state}`);
    else newcomers.push(person);
  }
  return newcomers;
}

type Shared = Pick<RegistrationRow, "formKey" | "privacyVersion" | "groupId" | "groupTogether" | "holdUntil">;

async function writeNewcomer(desk: Desk, input: RegistrationInput, newcomer: Newcomer, shared: Shared): Promise<void> {
  const { tx, forum, now } = desk;
  const { index, address, title, firstName, lastName, email, position } = newcomer;
  const id = newId();
  const [row] = await tx
    .insert(registration)
    .values({
      ...shared,
      ...(index === 0 ? firstPerson(input) : {}),
      ...sharedDetails(input),
      ...{ title, firstName, lastName, email, position },
      id,
      forumId: forum.id,
      formPosition: index,
      emailNormalised: address,
      answers: index === 0 ? readAnswers(forum.extraQuestions, input.answers).answers : [],
      tokenHash: hashToken(registrationToken({ id, linkVersion: 1 })),
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  if (!row) throw new Error("The registration was not written");
  if (index === 0) await writeSupport(desk, row, input);
  await recordAudit(tx, desk.actor, now, {
    action: "registration.unconfirmed",
    subjectType: "registration",
    subjectId: id,
    forumId: forum.id,
    toState: "unconfirmed",
  });
  await mailTo(desk, row, "confirm-address", "1");
}

/** Who is registered at this forum with this address, if anybody is. */
export async function liveRegistrationOf({ tx, forum }: Desk, address: string): Promise<RegistrationRow | null> {
  const [row] = await tx
    .select()
    .from(registration)
    .where(
      and(
        eq(registration.forumId, forum.id),
        eq(registration.emailNormalised, address),
        inArray(registration.state, [...liveStates]),
      ),
    );
  return row ?? null;
}

const sharedDetails = (input: RegistrationInput) => ({
  organisation: input.organisation,
  actorType: input.actorType,
  districtAgs: input.districtAgs,
  firstWishId: input.firstWishId,
  secondWishId: input.secondWishId,
});

/** What only the person who fills in the form can say for herself. */
const firstPerson = (input: RegistrationInput) => ({
  phone: input.phone,
  diet: input.diet,
  dietNote: input.dietNote,
  needs: input.needs,
  offers: input.offers,
  topics: input.topics,
  listOptIn: input.listOptIn,
  invitationsOptIn: input.invitationsOptIn,
});

export type SupportInput = Pick<RegistrationInput, "support" | "supportNote" | "supportConsent">;

/** Replaces what was asked for. Without consent nothing is kept (Art. 9 (2) (a) DSGVO). */
export async function writeSupport({ tx, now }: Desk, row: RegistrationRow, input: SupportInput): Promise<void> {
  const wanted = input.supportConsent && (input.support.length > 0 || input.supportNote);
  if (!wanted) {
    await tx.delete(supportRequest).where(eq(supportRequest.registrationId, row.id));
    return;
  }
  const request = { kinds: input.support, note: input.supportNote, consentedAt: now };
  await tx
    .insert(supportRequest)
    .values({ ...request, registrationId: row.id, forumId: row.forumId })
    .onConflictDoUpdate({
      target: supportRequest.registrationId,
      // Another wish is another question: whoever sees to it has to look again.
      set: {
        ...request,
        state: sql`case when ${supportRequest.kinds} = excluded.kinds and ${supportRequest.note} is not distinct from
          excluded.note then ${supportRequest.state} else 'open' end`,
      },
    });
}

/** Sends the link again to an address, if it is registered. Nobody learns here whether it is. */
export async function resendLink(slug: string, typedAddress: string): Promise<void> {
  const address = normaliseEmail(typedAddress);
  const forum = await getPublishedForum(slug);
  if (!address || !forum) return;
  await openDesk(anonymous, forum.id, async (desk) => {
    const known = await liveRegistrationOf(desk, address);
    // At most once an hour: the button must not serve to flood a mailbox.
    if (known) await mailTo(desk, known, "already-registered", `resend:${desk.now.toISOString().slice(0, 13)}`);
  });
}
