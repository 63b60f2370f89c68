import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ActorType } from "../actor-types";
import { createdAt, id, instant } from "../columns";
import { account } from "./accounts";
import { breakout, forum } from "./forums";
import { district } from "./regions";
import type { ExtraQuestion } from "./series";

export const registrationStates = [
  "unconfirmed",
  "pending_approval",
  "confirmed",
  "waitlisted",
  "offered",
  "cancelled",
  "rejected",
  "expired",
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** States in which a person takes part or may still do so: unique per forum and address. */
export const liveStates = ["unconfirmed", "pending_approval", "confirmed", "waitlisted", "offered"] as const;

/** How somebody registered: by the form, or by hand for somebody who called, wrote or came along. */
export const registrationSources = ["online", "phone", "letter", "walk_in"] as const;
export type RegistrationSource = (typeof registrationSources)[number];

export const diets = ["all", "vegetarian", "vegan"] as const;
export type Diet = (typeof diets)[number];

export const supportKinds = [
  "signLanguage",
  "captioning",
  "inductionLoop",
  "wheelchairSpace",
  "assistant",
  "assistanceDog",
  "materialsAhead",
  "largePrint",
  "plainLanguage",
  "quietRoom",
  "childcare",
] as const;
export type SupportKind = (typeof supportKinds)[number];

export type Answer = { question: ExtraQuestion; value: string | string[] };

/** Rank in the queue. A sequence, drawn under the forum's row lock, so that ranks follow the order of confirmation. */
export const queueNumber = pgSequence("registration_queue_number");

export const registration = pgTable(
  "registration",
  {
    id: id(),
    forumId: uuid("forum_id")
      .notNull()
      .references(() => forum.id),
    state: text("state").$type<RegistrationState>().notNull().default("unconfirmed"),

    /** People registered in one go share it. */
    groupId: uuid("group_id").notNull(),
    /** All or nothing: the group wants places together or none. */
    groupTogether: boolean("group_together").notNull().default(false),
    /** From the form that was posted: the same form posted again finds these rows instead of making new ones. */
    formKey: uuid("form_key"),
    formPosition: integer("form_position").notNull().default(0),

    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    title: text("title"),
    /** Empty for somebody registered by hand without one; `emailNormalised` is then "none:" and the id. */
    email: text("email").notNull(),
    emailNormalised: text("email_normalised").notNull(),
    phone: text("phone"),
    organisation: text("organisation").notNull(),
    position: text("position"),
    actorType: text("actor_type").$type<ActorType>().notNull(),
    districtAgs: text("district_ags")
      .notNull()
      .references(() => district.ags),
    firstWishId: uuid("first_wish_id").references(() => breakout.id, { onDelete: "set null" }),
    secondWishId: uuid("second_wish_id").references(() => breakout.id, { onDelete: "set null" }),
    diet: text("diet").$type<Diet>(),
    dietNote: text("diet_note"),
    answers: jsonb("answers").$type<Answer[]>().notNull().default([]),
    needs: text("needs"),
    offers: text("offers"),
    topics: jsonb("topics").$type<string[]>().notNull().default([]),
    listOptIn: boolean("list_opt_in").notNull().default(false),
    invitationsOptIn: boolean("invitations_opt_in").notNull().default(false),
    privacyVersion: integer("privacy_version").notNull(),
    source: text("source").$type<RegistrationSource>().notNull().default("online"),
    /** What those in charge noted about this registration. */
    staffNote: text("staff_note"),
    /** Kept open for this one person until then, also after registration has closed. */
    reopenedUntil: instant("reopened_until"),

    /** SHA-256 of the link's token; the token itself is derived from id and linkVersion with the app's secret. */
    tokenHash: text("token_hash").notNull().unique(),
    linkVersion: integer("link_version").notNull().default(1),

    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    /** Until then an unconfirmed registration keeps its seat; null: it never had one. */
    holdUntil: instant("hold_until"),
    /** When the address was proven. */
    emailConfirmedAt: instant("email_confirmed_at"),
    confirmedAt: instant("confirmed_at"),
    endedAt: instant("ended_at"),
    queueNumber: bigint("queue_number", { mode: "number" }),
    attendance: text("attendance").$type<"unknown" | "present" | "excused" | "absent">().notNull().default("unknown"),
  },
  (t) => [
    uniqueIndex("registration_one_live_per_address")
      .on(t.forumId, t.emailNormalised)
      .where(sql`${t.state} in ('unconfirmed','pending_approval','confirmed','waitlisted','offered')`),
    uniqueIndex("registration_form_key").on(t.formKey, t.formPosition),
    index("registration_forum_state").on(t.forumId, t.state, t.queueNumber),
    index("registration_forum_name").on(t.forumId, t.lastName, t.firstName, t.id),
    index("registration_group").on(t.groupId),
    index("registration_first_wish").on(t.firstWishId),
    index("registration_unconfirmed").on(t.createdAt).where(sql`${t.state} = 'unconfirmed'`),
    check(
      "registration_state_known",
      sql`${t.state} in ('unconfirmed','pending_approval','confirmed','waitlisted','offered','cancelled','rejected','expired')`,
    ),
  ],
);

export const supportStates = ["open", "arranged", "not_possible", "done"] as const;
export type SupportState = (typeof supportStates)[number];

/** What a person needs to take part. Special category of personal data (Art. 9 DSGVO): own table, own consent, own end. */
export const supportRequest = pgTable(
  "support_request",
  {
    registrationId: uuid("registration_id")
      .primaryKey()
      .references(() => registration.id, { onDelete: "cascade" }),
    forumId: uuid("forum_id")
      .notNull()
      .references(() => forum.id),
    kinds: jsonb("kinds").$type<SupportKind[]>().notNull(),
    note: text("note"),
    consentedAt: instant("consented_at").notNull(),
    /** How far the people in charge are with it, and who of them sees to it. */
    state: text("state").$type<SupportState>().notNull().default("open"),
    ownerId: uuid("owner_id").references(() => account.id, { onDelete: "set null" }),
    staffNote: text("staff_note"),
  },
  (t) => [index("support_request_forum").on(t.forumId)],
);

export const offerStates = ["open", "accepted", "declined", "expired", "revoked"] as const;

/** A seat kept for somebody from the waitlist. Never revives: a new chance is a new row. */
export const seatOffer = pgTable(
  "seat_offer",
  {
    id: id(),
    registrationId: uuid("registration_id")
      .notNull()
      .references(() => registration.id, { onDelete: "cascade" }),
    forumId: uuid("forum_id")
      .notNull()
      .references(() => forum.id),
    state: text("state").$type<(typeof offerStates)[number]>().notNull().default("open"),
    offeredAt: instant("offered_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    uniqueIndex("seat_offer_one_open").on(t.registrationId).where(sql`${t.state} = 'open'`),
    index("seat_offer_open").on(t.expiresAt).where(sql`${t.state} = 'open'`),
    index("seat_offer_forum").on(t.forumId),
    index("seat_offer_registration").on(t.registrationId),
  ],
);

/** An offer to a colleague to take over a place. The place stays with the first person until it is accepted. */
export const handover = pgTable(
  "handover",
  {
    id: id(),
    registrationId: uuid("registration_id")
      .notNull()
      .unique()
      .references(() => registration.id, { onDelete: "cascade" }),
    forumId: uuid("forum_id")
      .notNull()
      .references(() => forum.id),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    email: text("email").notNull(),
    emailNormalised: text("email_normalised").notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("handover_expires").on(t.expiresAt)],
);
