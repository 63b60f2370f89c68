import "server-only";
import { randomBytes } from "node:crypto";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { account, accountSession, membership, type Role, signInLink } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { queueMail } from "@/lib/messages/outbox";
import { normaliseEmail } from "@/lib/platform/email-address";
import { hashToken, newId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import { addMinutes, now } from "@/lib/platform/time";
import { system } from "@/lib/policy/actor";
import { signInToken } from "../links";
import { SIGN_IN_LINK_LASTS, sessionExpires } from "../rules";

const signIn = system("sign-in");

/** Links one person can ask for in a quarter of an hour. */
const MOST_LINKS = 5;

/**
 * Sends a sign-in link to the person with this address, if there is one. Says nothing either way: whether an address
 * is known is told at that address only. The link works in the browser that holds `browser`, and in no other.
 */
export async function requestSignIn(input: { email: string; browser: string; next: string }): Promise<void> {
  const address = normaliseEmail(input.email);
  if (!address) return;
  const at = now();
  await asActor(signIn, async (tx) => {
    const [person] = await tx
      .select({ id: account.id, email: account.emailNormalised })
      .from(account)
      .where(and(eq(account.emailNormalised, address), isNull(account.suspendedAt)));
    if (!person || (await recentLinks(tx, person.id, addMinutes(at, -15))) >= MOST_LINKS) return;
    const id = newId();
    await tx.insert(signInLink).values({
      id,
      accountId: person.id,
      purpose: "sign-in",
      tokenHash: hashToken(signInToken({ id })),
      browserHash: hashToken(input.browser),
      createdAt: at,
      expiresAt: new Date(at.getTime() + SIGN_IN_LINK_LASTS),
    });
    await queueMail(tx, {
      template: "sign-in",
      recipient: person.email,
      accountId: person.id,
      dedupeKey: `sign-in:${id}`,
      params: { linkId: id, next: input.next },
      sendAfter: at,
    });
  });
}

async function recentLinks(tx: Tx, accountId: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(signInLink)
    .where(and(eq(signInLink.accountId, accountId), gt(signInLink.createdAt, since)));
  return row?.n ?? 0;
}

export type SignInRefusal = "unknown_link" | "used_link" | "expired_link" | "other_browser" | "no_access";

/**
 * Opens a session by a link; the link is used up with it. `browser`: secret from the cookie of the browser, which must
 * be the one that asked. Returns the session's token, which is stored nowhere else.
 */
export async function openSession(input: {
  token: string;
  browser: string;
  device: string;
}): Promise<Result<{ token: string; expiresAt: Date }, SignInRefusal>> {
  const at = now();
  return asActor(signIn, async (tx) => {
    const [link] = await tx
      .select()
      .from(signInLink)
      .where(eq(signInLink.tokenHash, hashToken(input.token)))
      .for("update");
    if (!link) return err("unknown_link");
    if (link.usedAt) return err("used_link");
    if (link.expiresAt <= at) return err("expired_link");
    if (link.browserHash && link.browserHash !== hashToken(input.browser)) return err("other_browser");
    await tx.update(signInLink).set({ usedAt: at }).where(eq(signInLink.id, link.id));
    const session = await startSession(tx, link.accountId, input.device, at);
    return session ? ok(session) : err("no_access");
  });
}

/** A new session of somebody who has proven to be this person; null when that person may no longer come in. */
async function startSession(
  tx: Tx,
  accountId: string,
  device: string,
  at: Date,
): Promise<{ token: string; expiresAt: Date } | null> {
  const [person] = await tx
    .select({ activatedAt: account.activatedAt })
    .from(account)
    .where(and(eq(account.id, accountId), isNull(account.suspendedAt)));
  const rights = await tx.select({ role: membership.role }).from(membership).where(eq(membership.accountId, accountId));
  if (!person || rights.length === 0) return null;
  if (!person.activatedAt) await tx.update(account).set({ activatedAt: at }).where(eq(account.id, accountId));
  const role: Role = rights.some((right) => right.role === "agency") ? "agency" : "coordinator";
  const token = randomBytes(32).toString("base64url");
  const expiresAt = sessionExpires(at, role);
  await tx
    .insert(accountSession)
    .values({ accountId, tokenHash: hashToken(token), createdAt: at, lastSeenAt: at, expiresAt, device });
  await recordAudit(tx, signIn, at, { action: "account.signed-in", subjectType: "account", subjectId: accountId });
  return { token, expiresAt };
}
