import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { account } from "./accounts";
import { bulkMail } from "./bulk-mails";
import { forum } from "./forums";
import { district } from "./regions";
import { registration } from "./registrations";

/**
 * One row per mail to be sent; the truth about what went out. Holds no body: texts are rendered when sent, from the
 * state of that moment, so erasing a person leaves nothing behind here but the address, and that for 30 days.
 */
export const outboxMail = pgTable(
  "outbox_mail",
  {
    id: id(),
    template: text("template").notNull(),
    recipient: text("recipient").notNull(),
    registrationId: uuid("registration_id").references(() => registration.id, { onDelete: "set null" }),
    subscriptionId: uuid("subscription_id").references(() => subscription.id, { onDelete: "set null" }),
    /** A mail to somebody of the staff. */
    accountId: uuid("account_id").references(() => account.id, { onDelete: "cascade" }),
    forumId: uuid("forum_id").references(() => forum.id),
    /** The mail to many that it is one copy of. */
    bulkMailId: uuid("bulk_mail_id").references(() => bulkMail.id, { onDelete: "cascade" }),
    /** Facts of the occasion that cannot be read later, such as an old date. No personal data. */
    params: jsonb("params").$type<Record<string, string>>().notNull().default({}),
    /** The same occasion never makes two mails. */
    dedupeKey: text("dedupe_key").notNull().unique(),
    createdAt: createdAt(),
    sendAfter: instant("send_after").notNull(),
    /** A worker is at it until then; a worker that died leaves the row to the next one. */
    claimedUntil: instant("claimed_until"),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
    sentAt: instant("sent_at"),
    failedAt: instant("failed_at"),
    /** Not sent because the occasion had passed when its turn came. */
    skippedAt: instant("skipped_at"),
    skipReason: text("skip_reason"),
    /** What the mail service told us later. Such word comes in any order, so each has its own moment. */
    deliveredAt: instant("delivered_at"),
    bouncedAt: instant("bounced_at"),
    /** A short code, never the words of a mail server: they quote addresses. */
    bounceReason: text("bounce_reason"),
  },
  (t) => [
    index("outbox_mail_due").on(t.sendAfter).where(sql`sent_at is null and failed_at is null and skipped_at is null`),
    index("outbox_mail_registration").on(t.registrationId),
    index("outbox_mail_subscription").on(t.subscriptionId),
    index("outbox_mail_account").on(t.accountId),
    index("outbox_mail_forum").on(t.forumId, t.createdAt),
    index("outbox_mail_bulk").on(t.bulkMailId),
  ],
);

/** What the demo mailbox shows. Written only in demo and development. */
export const demoMail = pgTable("demo_mail", {
  id: uuid("id").primaryKey(),
  sentAt: instant("sent_at").notNull(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  text: text("text").notNull(),
  html: text("html").notNull(),
  calendar: text("calendar"),
});

/** "Benachrichtigen": one mail when a forum for the district is published. */
export const subscription = pgTable(
  "subscription",
  {
    id: id(),
    email: text("email").notNull(),
    emailNormalised: text("email_normalised").notNull(),
    districtAgs: text("district_ags")
      .notNull()
      .references(() => district.ags),
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: createdAt(),
    confirmedAt: instant("confirmed_at"),
  },
  (t) => [
    uniqueIndex("subscription_once").on(t.emailNormalised, t.districtAgs),
    index("subscription_district").on(t.districtAgs),
  ],
);
