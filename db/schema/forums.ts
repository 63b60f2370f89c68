import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ActorType } from "../actor-types";
import { createdAt, id, instant } from "../columns";
import { account } from "./accounts";
import { district, municipality } from "./regions";
import { type AgendaKind, type ExtraQuestion, series } from "./series";

export type AccessAnswer = "yes" | "no" | "unknown";
export type AccessFacts = Partial<Record<AccessFeature, AccessAnswer>>;
export const accessFeatures = [
  "stepFree",
  "lift",
  "accessibleToilet",
  "accessibleParking",
  "inductionLoop",
  "assistanceDogs",
  "quietRoom",
  "seating",
] as const;
export type AccessFeature = (typeof accessFeatures)[number];

/** Places kept for people from a district, of a kind, or both, until the day given ("2026-04-01", Berlin). */
export type Contingent = {
  id: string;
  districtAgs?: string;
  actorType?: ActorType;
  seats: number;
  releasedOn: string;
};

export const reminderKinds = ["reminder-7-days", "reminder-1-day", "day-after"] as const;
export type ReminderKind = (typeof reminderKinds)[number];
/** What a forum does otherwise than usual. `days` before the forum, or after it for "day-after"; `time` in Berlin. */
export type ReminderChange = { off?: boolean; days?: number; time?: string; note?: string };
export type ReminderChanges = Partial<Record<ReminderKind, ReminderChange>>;

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const venue = pgTable("venue", {
  id: id(),
  name: text("name").notNull(),
  street: text("street"),
  postcode: text("postcode"),
  town: text("town").notNull(),
  access: jsonb("access").$type<AccessFacts>().notNull().default({}),
  accessNote: text("access_note"),
  /** Arrival without a car: stop, lines, minutes on foot. */
  arrival: text("arrival"),
});

export const forum = pgTable(
  "forum",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    seriesId: uuid("series_id")
      .notNull()
      .references(() => series.id),
    number: integer("number"),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    /** Markdown. */
    body: text("body").notNull().default(""),
    plainBody: text("plain_body"),
    audience: text("audience"),
    startsAt: instant("starts_at").notNull(),
    /** Null: the end is not known. */
    endsAt: instant("ends_at"),
    /** Town or quarter; null: not yet known and said so on the page. */
    place: text("place"),
    municipalityAgs: text("municipality_ags").references(() => municipality.ags),
    venueId: uuid("venue_id").references(() => venue.id),
    organiser: text("organiser"),
    contactName: text("contact_name"),
    contactEmail: text("contact_email"),
    contactPhone: text("contact_phone"),
    source: text("source"),

    /** Null: no limit is known, everyone who confirms has a place. */
    capacity: integer("capacity"),
    /** Somebody decided that there is no limit; without it a missing capacity has simply not been settled. */
    unlimited: boolean("unlimited").notNull().default(false),
    waitlistEnabled: boolean("waitlist_enabled").notNull().default(true),
    waitlistPaused: boolean("waitlist_paused").notNull().default(false),
    /** Places given out beyond `capacity`, in per cent, because some never come. */
    overbooking: integer("overbooking").notNull().default(0),
    contingents: jsonb("contingents").$type<Contingent[]>().notNull().default([]),
    /** Found only by whoever has its address: in no list, feed or search. */
    unlisted: boolean("unlisted").notNull().default(false),
    approvalRequired: boolean("approval_required").notNull().default(false),
    registrationOpensAt: instant("registration_opens_at"),
    /** Null: closes when the forum starts. */
    registrationClosesAt: instant("registration_closes_at"),
    /** Last day on which support can be arranged for certain. */
    supportUntil: date("support_until", { mode: "string" }),
    cateringOffered: boolean("catering_offered").notNull().default(false),
    childcareOffered: boolean("childcare_offered").notNull().default(false),
    extraQuestions: jsonb("extra_questions").$type<ExtraQuestion[]>().notNull().default([]),

    reminders: jsonb("reminders").$type<ReminderChanges>().notNull().default({}),
    /** Counts critical changes; goes out as iCalendar SEQUENCE. */
    sequence: integer("sequence").notNull().default(0),
    createdBy: uuid("created_by").references(() => account.id, { onDelete: "set null" }),
    /** Counts every change; a form that was opened before the last one is not stored over it. */
    version: integer("version").notNull().default(0),
    /** Handed in for review, until it is answered. */
    submittedAt: instant("submitted_at"),
    changesRequestedAt: instant("changes_requested_at"),
    publishedAt: instant("published_at"),
    postponedAt: instant("postponed_at"),
    cancelledAt: instant("cancelled_at"),
    cancelReason: text("cancel_reason"),
    documentedAt: instant("documented_at"),
    archivedAt: instant("archived_at"),
    isExample: boolean("is_example").notNull().default(false),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    searchText: text("search_text").notNull().default(""),
    search: tsvector("search").generatedAlwaysAs(sql`to_tsvector('german', search_text)`),
  },
  (t) => [
    index("forum_starts_at").on(t.startsAt),
    index("forum_series").on(t.seriesId),
    index("forum_search").using("gin", t.search),
    check("forum_capacity_positive", sql`${t.capacity} is null or ${t.capacity} >= 0`),
    check("forum_overbooking", sql`${t.overbooking} between 0 and 50`),
    check("forum_ends_after_start", sql`${t.endsAt} is null or ${t.endsAt} > ${t.startsAt}`),
  ],
);

/**
 * Every word of `forum.search`, once, for finding the word that was meant behind a typing error: comparing with a few
 * thousand words takes a millisecond, with the texts of all forums seconds. Filled by a trigger; a word stays when the
 * last forum that had it is gone, which only means that it finds nothing.
 */
export const forumWord = pgTable("forum_word", { word: text("word").primaryKey() }, (t) => [
  index("forum_word_trgm").using("gin", sql`${t.word} gin_trgm_ops`),
]);

export const forumDistrict = pgTable(
  "forum_district",
  {
    forumId: uuid("forum_id")
      .notNull()
      .references(() => forum.id, { onDelete: "cascade" }),
    districtAgs: text("district_ags")
      .notNull()
      .references(() => district.ags),
  },
  (t) => [primaryKey({ columns: [t.forumId, t.districtAgs] }), index("forum_district_ags").on(t.districtAgs)],
);

export const agendaItem = pgTable(
  "agenda_item",
  {
    id: id(),
    forumId: uuid("forum_id")
      .notNull()
      .references(() => forum.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    kind: text("kind").$type<AgendaKind>().notNull(),
    startsAt: instant("starts_at"),
    endsAt: instant("ends_at"),
    title: text("title").notNull(),
    description: text("description"),
    host: text("host"),
  },
  (t) => [uniqueIndex("agenda_item_position").on(t.forumId, t.position)],
);

/** A table or workshop with its own seats. */
export const breakout = pgTable(
  "breakout",
  {
    id: id(),
    forumId: uuid("forum_id")
      .notNull()
      .references(() => forum.id, { onDelete: "cascade" }),
    agendaItemId: uuid("agenda_item_id").references(() => agendaItem.id, { onDelete: "set null" }),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    topic: text("topic"),
    host: text("host"),
    seats: integer("seats"),
  },
  (t) => [index("breakout_forum").on(t.forumId, t.position)],
);

/** What coordination and agency say to each other about a forum before it is released. */
export const reviewComment = pgTable(
  "review_comment",
  {
    id: id(),
    forumId: uuid("forum_id")
      .notNull()
      .references(() => forum.id, { onDelete: "cascade" }),
    accountId: uuid("account_id").references(() => account.id, { onDelete: "set null" }),
    /** Name of the author at the time; it stays when the account is gone. */
    authorName: text("author_name").notNull(),
    text: text("text").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("review_comment_forum").on(t.forumId, t.createdAt)],
);

/** What of a published forum needs a release before it changes. Instants as ISO texts. */
export type CriticalChanges = Partial<{
  startsAt: string;
  endsAt: string | null;
  place: string | null;
  municipalityAgs: string | null;
  venueId: string | null;
  capacity: number | null;
  districts: string[];
}>;

/** A change of date, place, capacity or districts of a published forum that waits for its release. One per forum. */
export const pendingChange = pgTable("pending_change", {
  forumId: uuid("forum_id")
    .primaryKey()
    .references(() => forum.id, { onDelete: "cascade" }),
  proposedBy: uuid("proposed_by").references(() => account.id, { onDelete: "set null" }),
  proposedAt: instant("proposed_at").notNull(),
  reason: text("reason").notNull(),
  changes: jsonb("changes").$type<CriticalChanges>().notNull(),
});
