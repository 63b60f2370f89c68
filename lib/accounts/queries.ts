import "server-only";
import { and, count, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { generateURI } from "otplib";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import {
  account,
  accountSession,
  authenticatorApp,
  district,
  membership,
  municipality,
  passkey,
  type Role,
  recoveryCode,
  signInLink,
} from "@/db/schema";
import { hashToken } from "@/lib/platform/ids";
import { now } from "@/lib/platform/time";
import { type StaffActor, system } from "@/lib/policy/actor";
import { openAppSecret } from "./links";
import { scopeInWords, sessionEnds } from "./rules";

/** Somebody signed in, with what was true when this request began. */
export type Staff = {
  actor: StaffActor;
  name: string;
  email: string;
  /** Has set up a second factor. */
  enrolled: boolean;
  session: { id: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date; secondFactorAt: Date | null };
};

const signIn = system("sign-in");

/**
 * Who holds this session token, with role and scope as they are now; null when the session has ended, by time or by
 * hand, or all rights are gone.
 */
export async function findStaff(token: string): Promise<Staff | null> {
  const at = now();
  return asActor(signIn, async (tx) => {
    const keys = tx.selectDistinct({ accountId: passkey.accountId }).from(passkey).as("keys");
    const [row] = await tx
      .select({ account, session: accountSession, app: authenticatorApp.accountId, key: keys.accountId })
      .from(accountSession)
      .innerJoin(account, eq(account.id, accountSession.accountId))
      .leftJoin(
        authenticatorApp,
        and(eq(authenticatorApp.accountId, account.id), isNotNull(authenticatorApp.confirmedAt)),
      )
      .leftJoin(keys, eq(keys.accountId, account.id))
      .where(
        and(
          eq(accountSession.tokenHash, hashToken(token)),
          gt(accountSession.expiresAt, at),
          isNull(account.suspendedAt),
        ),
      );
    if (!row) return null;
    const rights = await tx.select().from(membership).where(eq(membership.accountId, row.account.id));
    if (rights.length === 0) return null;
    const role: Role = rights.some((right) => right.role === "agency") ? "agency" : "coordinator";
    if (sessionEnds(row.session, role) <= at) return null;
    return {
      actor: {
        kind: "staff",
        accountId: row.account.id,
        role,
        districts: rights.flatMap((right) => right.districtAgs ?? []),
        municipalities: rights.flatMap((right) => right.municipalityAgs ?? []),
      },
      name: row.account.name,
      email: row.account.email,
      enrolled: row.app !== null || row.key !== null,
      session: row.session,
    };
  });
}

export type SignInLinkState = "good" | "used" | "expired" | "unknown";

/** What a link that opens a session is good for. Asking changes nothing. */
export async function getSignInLink(token: string): Promise<{ state: SignInLinkState; invitation: Invitation | null }> {
  return asActor(signIn, async (tx) => {
    const [row] = await tx
      .select({ link: signInLink, name: account.name })
      .from(signInLink)
      .innerJoin(account, eq(account.id, signInLink.accountId))
      .where(eq(signInLink.tokenHash, hashToken(token)));
    if (!row) return { state: "unknown", invitation: null };
    const state = linkState(row.link);
    if (row.link.purpose !== "invitation" || state !== "good") return { state, invitation: null };
    return { state, invitation: { name: row.name, ...(await rightsOf(tx, row.link.accountId)) } };
  });
}

async function rightsOf(tx: Tx, accountId: string): Promise<{ role: Role; places: string[] }> {
  const rights = await tx
    .select({ role: membership.role, district: district.label, municipality: municipality.nameOfficial })
    .from(membership)
    .leftJoin(district, eq(district.ags, membership.districtAgs))
    .leftJoin(municipality, eq(municipality.ags, membership.municipalityAgs))
    .where(eq(membership.accountId, accountId))
    .orderBy(district.label, municipality.nameOfficial);
  const role: Role = rights.some((right) => right.role === "agency") ? "agency" : "coordinator";
  return { role, places: rights.flatMap((right) => right.district ?? right.municipality ?? []) };
}

/** What one may know and set about one's own access: the scope in words, unwanted mails, open sessions. */
export async function getOwnAccess({ actor }: Pick<Staff, "actor">) {
  const { accountId, role } = actor;
  return asActor(actor, async (tx) => {
    const [own] = await tx.select({ muted: account.mutedMails }).from(account).where(eq(account.id, accountId));
    const { places } = await rightsOf(tx, accountId);
    const sessions = await tx
      .select({
        id: accountSession.id,
        device: accountSession.device,
        createdAt: accountSession.createdAt,
        lastSeenAt: accountSession.lastSeenAt,
        expiresAt: accountSession.expiresAt,
      })
      .from(accountSession)
      .where(eq(accountSession.accountId, accountId))
      .orderBy(desc(accountSession.lastSeenAt));
    return {
      scope: scopeInWords(role, places),
      muted: own?.muted ?? [],
      sessions: sessions.filter((session) => sessionEnds(session, role) > now()),
    };
  });
}

function linkState({ usedAt, expiresAt }: { usedAt: Date | null; expiresAt: Date }): SignInLinkState {
  if (usedAt) return "used";
  return expiresAt <= now() ? "expired" : "good";
}

export type Invitation = { name: string; role: Role; places: string[] };

/** What somebody has set up as a second factor. */
export async function getOwnFactors({ actor }: Pick<Staff, "actor">) {
  const { accountId } = actor;
  return asActor(actor, async (tx) => {
    const [app] = await tx
      .select({ confirmedAt: authenticatorApp.confirmedAt })
      .from(authenticatorApp)
      .where(and(eq(authenticatorApp.accountId, accountId), isNotNull(authenticatorApp.confirmedAt)));
    const passkeys = await tx
      .select({ id: passkey.id, name: passkey.name, createdAt: passkey.createdAt, lastUsedAt: passkey.lastUsedAt })
      .from(passkey)
      .where(eq(passkey.accountId, accountId))
      .orderBy(passkey.createdAt);
    const [codes] = await tx
      .select({ n: count() })
      .from(recoveryCode)
      .where(and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)));
    return { appSince: app?.confirmedAt ?? null, passkeys, codesLeft: codes?.n ?? 0 };
  });
}

/** The authenticator app that is being set up: its secret, and the same as an address for its camera. */
export async function getPendingApp(
  { actor, email }: Pick<Staff, "actor" | "email">,
  issuer: string,
): Promise<{ secret: string; uri: string } | null> {
  const { accountId } = actor;
  return asActor(actor, async (tx) => {
    const [app] = await tx
      .select({ sealed: authenticatorApp.sealedSecret })
      .from(authenticatorApp)
      .where(and(eq(authenticatorApp.accountId, accountId), isNull(authenticatorApp.confirmedAt)));
    const secret = app && openAppSecret(accountId, app.sealed);
    return secret ? { secret, uri: generateURI({ issuer, label: email, secret }) } : null;
  });
}
