import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ActorType } from "../actor-types";
import { createdAt, id, instant } from "../columns";
import { account } from "./accounts";
import { forum } from "./forums";
import type { RegistrationState } from "./registrations";

/** Whom a mail to many is for. An empty list asks for nothing. */
export type BulkFilter = {
  states: RegistrationState[];
  actorTypes: ActorType[];
  /** Keys (AGS). */
  districts: string[];
  /** Tables asked for as first wish. */
  breakouts: string[];
  /** Also when the forum is called off or has no date. */
  evenIfCancelled: boolean;
};

/** When it goes out. "relative" is counted again whenever the forum moves; days and time are those of Berlin. */
export type BulkSchedule =
  | { kind: "now" }
  | { kind: "at"; at: string }
  | { kind: "relative"; days: number; side: "before" | "after"; time: string };

export type MailLink = { label: string; href: string };

/** A mail written by those who run a forum, to those who come. What happened to it is told by moments, not by a state. */
export const bulkMail = pgTable(
  "bulk_mail",
  {
    id: id(),
    forumId: uuid("forum_id")
      .notNull()
      .references(() => forum.id, { onDelete: "cascade" }),
    /** Who wrote it. */
    accountId: uuid("account_id").references(() => account.id, { onDelete: "set null" }),
    subject: text("subject").notNull(),
    /** Markdown with placeholders. */
    body: text("body").notNull(),
    links: jsonb("links").$type<MailLink[]>().notNull().default([]),
    filter: jsonb("filter").$type<BulkFilter>().notNull(),
    schedule: jsonb("schedule").$type<BulkSchedule>().notNull(),
    /** Counts every change of the draft. */
    version: integer("version").notNull().default(0),
    createdAt: createdAt(),
    /** Given free by a person: from here on it goes out by itself when its moment comes. */
    readyAt: instant("ready_at"),
    /** The first copy stands in the outbox; no change and no way back. */
    startedAt: instant("started_at"),
    /** All copies stand in the outbox. */
    sentAt: instant("sent_at"),
    cancelledAt: instant("cancelled_at"),
    /** How many copies there are. */
    recipients: integer("recipients").notNull().default(0),
  },
  (t) => [index("bulk_mail_forum").on(t.forumId, t.createdAt)],
);
