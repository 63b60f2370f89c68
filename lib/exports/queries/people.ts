import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { breakout, district, registration, supportRequest } from "@/db/schema";
import type { ExportKind } from "../rules/kinds";
import type { ListedPerson, SupportedPerson } from "../rules/people";

const firstWish = alias(breakout, "first_wish");
const secondWish = alias(breakout, "second_wish");

/** Erased registrations are counts, not people. */
const isPerson = sql`${registration.emailNormalised} not like 'erased:%'`;
const ofForum = (forumId: string) => and(eq(registration.forumId, forumId), isPerson);
const withPlace = (forumId: string) => and(ofForum(forumId), eq(registration.state, "confirmed"));

/** Everybody registered at this forum, in whatever state, as far as the actor of `tx` may see them. */
export function listPeople(tx: Tx, forumId: string): Promise<ListedPerson[]> {
  return tx
    .select({
      id: registration.id,
      state: registration.state,
      groupId: registration.groupId,
      firstName: registration.firstName,
      lastName: registration.lastName,
      title: registration.title,
      email: registration.email,
      phone: registration.phone,
      organisation: registration.organisation,
      position: registration.position,
      actorType: registration.actorType,
      diet: registration.diet,
      dietNote: registration.dietNote,
      answers: registration.answers,
      needs: registration.needs,
      offers: registration.offers,
      topics: registration.topics,
      listOptIn: registration.listOptIn,
      invitationsOptIn: registration.invitationsOptIn,
      createdAt: registration.createdAt,
      emailConfirmedAt: registration.emailConfirmedAt,
      confirmedAt: registration.confirmedAt,
      endedAt: registration.endedAt,
      attendance: registration.attendance,
      district: district.label,
      firstWish: firstWish.title,
      secondWish: secondWish.title,
    })
    .from(registration)
    .innerJoin(district, eq(district.ags, registration.districtAgs))
    .leftJoin(firstWish, eq(firstWish.id, registration.firstWishId))
    .leftJoin(secondWish, eq(secondWish.id, registration.secondWishId))
    .where(ofForum(forumId));
}

/** Everybody of this forum who asked for support. */
export function listSupported(tx: Tx, forumId: string): Promise<SupportedPerson[]> {
  return tx
    .select({
      firstName: registration.firstName,
      lastName: registration.lastName,
      title: registration.title,
      email: registration.email,
      phone: registration.phone,
      organisation: registration.organisation,
      state: registration.state,
      kinds: supportRequest.kinds,
      note: supportRequest.note,
      consentedAt: supportRequest.consentedAt,
    })
    .from(supportRequest)
    .innerJoin(registration, eq(registration.id, supportRequest.registrationId))
    .where(ofForum(forumId));
}

/** How many rows a file of this kind has. */
export async function countRows(tx: Tx, forumId: string, kind: ExportKind): Promise<number> {
  if (kind === "support") return (await listSupported(tx, forumId)).length;
  const all = kind === "participants-csv" || kind === "participants-xlsx";
  return tx.$count(registration, all ? ofForum(forumId) : withPlace(forumId));
}
