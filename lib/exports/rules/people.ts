import type { registration, SupportKind } from "@/db/schema";
import { compareGerman } from "@/lib/platform/time";

type Row = typeof registration.$inferSelect;

/** What a list may show of a registration: everything but keys and tokens. */
export type ListedPerson = Pick<
  Row,
  | "id"
  | "state"
  | "groupId"
  | "firstName"
  | "lastName"
  | "title"
  | "email"
  | "phone"
  | "organisation"
  | "position"
  | "actorType"
  | "diet"
  | "dietNote"
  | "answers"
  | "needs"
  | "offers"
  | "topics"
  | "listOptIn"
  | "invitationsOptIn"
  | "createdAt"
  | "emailConfirmedAt"
  | "confirmedAt"
  | "endedAt"
  | "attendance"
> & { district: string; firstWish: string | null; secondWish: string | null };

export type SupportedPerson = Pick<
  ListedPerson,
  "firstName" | "lastName" | "title" | "email" | "phone" | "organisation" | "state"
> & { kinds: SupportKind[]; note: string | null; consentedAt: Date };

type Named = { firstName: string; lastName: string };

/** As in a German telephone book: by last name, then by first. */
export const byName = (a: Named, b: Named): number =>
  compareGerman(a.lastName, b.lastName) || compareGerman(a.firstName, b.firstName);

export const fullName = ({ title, firstName, lastName }: Named & { title: string | null }): string =>
  [title, firstName, lastName].filter(Boolean).join(" ");
