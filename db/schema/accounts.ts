import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
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
  /** Wrong codes of the second factor since the moment given, whatever the session. */
  wrongCodes: integer("wrong_codes").notNull().default(0),
  wrongCodesSince: instant("wrong_codes_since"),
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
    /** Random value a passkey is asked to sign; good once, and for a few minutes. */
    passkeyChallenge: text("passkey_challenge"),
    passkeyChallengeAt: instant("passkey_challenge_at"),
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

/** The secret of somebody's authenticator app. */
export const authenticatorApp = pgTable("authenticator_app", {
  accountId: uuid("account_id")
    .primaryKey()
    .references(() => account.id, { onDelete: "cascade" }),
  /** Sealed with a key that the database does not hold. */
  sealedSecret: text("sealed_secret").notNull(),
  createdAt: createdAt(),
  /** Null: shown, but no code has been entered yet. */
  confirmedAt: instant("confirmed_at"),
  /** Time step of the newest code that was taken: it and all before are used up. */
  lastStep: integer("last_step"),
});

/** Codes for the day on which the phone is lost. Each works once. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("recovery_code_account").on(t.accountId)],
);

/** A key in somebody's device or password manager (WebAuthn). Only the public half is here. */
export const passkey = pgTable(
  "passkey",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    credentialId: text("credential_id").notNull().unique(),
    /** COSE, base64url. */
    publicKey: text("public_key").notNull(),
    /** 32 bits without sign. */
    counter: bigint("counter", { mode: "number" }).notNull(),
    transports: jsonb("transports").$type<string[]>().notNull().default([]),
    /** What its owner calls it. */
    name: text("name").notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant("last_used_at"),
  },
  (t) => [index("passkey_account").on(t.accountId)],
);
