import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { district, municipality } from "./regions";

export type Role = "coordinator" | "agency";

/** A person of the staff: a coordination or the agency. The public has no accounts. */
export const account = pgTable("account", {
  id: id(),
  name: text("name").notNull(),
  email: text("email").notNull(),
  emailNormalised: text("email_normalised").notNull().unique(),
  createdAt: createdAt(),
  /** Null: invited, and not yet come in. */
  activatedAt: instant("activated_at"),
  suspendedAt: instant("suspended_at"),
  /** Mails of the portal this person does not want. */
  mutedMails: jsonb("muted_mails").$type<string[]>().notNull().default([]),
});

/** What a person of the staff may run: one row per district or municipality, or one for the whole portal. */
export const membership = pgTable(
  "membership",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    role: text("role").$type<Role>().notNull(),
    districtAgs: text("district_ags").references(() => district.ags),
    municipalityAgs: text("municipality_ags").references(() => municipality.ags),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("membership_once").on(t.accountId, t.role, t.districtAgs, t.municipalityAgs),
    index("membership_district").on(t.districtAgs),
    index("membership_municipality").on(t.municipalityAgs),
    check(
      "membership_scope",
      sql`case ${t.role} when 'agency' then num_nonnulls(${t.districtAgs}, ${t.municipalityAgs}) = 0
        when 'coordinator' then num_nonnulls(${t.districtAgs}, ${t.municipalityAgs}) = 1 else false end`,
    ),
  ],
);

/** An open sign-in in one browser. The cookie holds the token, the database only its hash. */
export const accountSession = pgTable(
  "account_session",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull(),
    /** Whatever happens, it ends then. */
    expiresAt: instant("expires_at").notNull(),
    /** When a second factor was shown in this session. */
    secondFactorAt: instant("second_factor_at"),
    /** For the list of one's own sessions: "Firefox auf Windows". */
    device: text("device").notNull(),
  },
  (t) => [index("account_session_account").on(t.accountId)],
);

/** A link sent by mail that opens a session: to sign in, or to come in for the first time. Works once. */
export const signInLink = pgTable(
  "sign_in_link",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    purpose: text("purpose").$type<"sign-in" | "invitation">().notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    /** The browser that asked, by a secret in its cookie. Null: invitations open anywhere. */
    browserHash: text("browser_hash"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("sign_in_link_account").on(t.accountId)],
);

/** Somebody without an account asks the agency for one. */
export const accessRequest = pgTable("access_request", {
  id: id(),
  name: text("name").notNull(),
  email: text("email").notNull(),
  organisation: text("organisation").notNull(),
  districtAgs: text("district_ags")
    .notNull()
    .references(() => district.ags),
  reason: text("reason").notNull(),
  createdAt: createdAt(),
  decidedAt: instant("decided_at"),
  decision: text("decision").$type<"invited" | "declined">(),
});
