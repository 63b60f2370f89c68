import "server-only";
import { randomBytes } from "node:crypto";
import { and, count, eq, isNotNull } from "drizzle-orm";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { account, accountSession, authenticatorApp, passkey, recoveryCode } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { env } from "@/lib/platform/env";
import { deriveToken } from "@/lib/platform/ids";
import { now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { plainCode } from "../rules";

/** Somebody signed in, with or without a second factor yet. */
export type Me = { actor: StaffActor; session: { id: string } };

type Own = { name: string; email: string; wrongCodes: number; wrongCodesSince: Date | null };

/** One thing at a time about the second factor of one account: codes and challenges count once, in whatever tab. */
export function atOwnAccount<T>(me: Me, work: (tx: Tx, own: Own, at: Date) => Promise<T>): Promise<T> {
  return asActor(me.actor, async (tx) => {
    const { name, emailNormalised: email, wrongCodes, wrongCodesSince } = account;
    const [own] = await tx
      .select({ name, email, wrongCodes, wrongCodesSince })
      .from(account)
      .where(eq(account.id, me.actor.accountId))
      .for("update");
    if (!own) throw new Error("somebody signed in has no account");
    return work(tx, own, now());
  });
}

/** How many second factors somebody has set up. */
export async function countFactors(tx: Tx, accountId: string): Promise<number> {
  const [apps] = await tx
    .select({ n: count() })
    .from(authenticatorApp)
    .where(and(eq(authenticatorApp.accountId, accountId), isNotNull(authenticatorApp.confirmedAt)));
  const [keys] = await tx.select({ n: count() }).from(passkey).where(eq(passkey.accountId, accountId));
  return (apps?.n ?? 0) + (keys?.n ?? 0);
}

/** The first factor may be set up after the mail link alone; from then on only who has shown one changes any. */
export async function mayChangeFactors(tx: Tx, { actor, session }: Me): Promise<boolean> {
  if ((await countFactors(tx, actor.accountId)) === 0) return true;
  const [row] = await tx
    .select({ shown: accountSession.secondFactorAt })
    .from(accountSession)
    .where(and(eq(accountSession.id, session.id), eq(accountSession.accountId, actor.accountId)));
  return Boolean(row?.shown);
}

/** From now on this session counts as one with a second factor. */
export async function markShown(tx: Tx, { actor, session }: Me, at: Date): Promise<void> {
  const own = and(eq(accountSession.id, session.id), eq(accountSession.accountId, actor.accountId));
  await tx.update(accountSession).set({ secondFactorAt: at }).where(own);
  await tx.update(account).set({ wrongCodes: 0, wrongCodesSince: null }).where(eq(account.id, actor.accountId));
}

export const recordOwn = (tx: Tx, { actor }: Me, at: Date, action: string): Promise<void> =>
  recordAudit(tx, actor, at, { action, subjectType: "account", subjectId: actor.accountId });

/** What the database keeps of a recovery code: with the app's key, as the code alone is short enough to be tried out. */
export const hashRecoveryCode = (accountId: string, code: string): string =>
  deriveToken(env().APP_SECRET, `recovery-code ${accountId}`, plainCode(code));

const RECOVERY_CODES = 10;
/** 32 signs that cannot be taken for one another. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** New recovery codes in place of all older ones. They are stored nowhere as they are. */
export async function replaceRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => {
    const signs = [...randomBytes(12)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join("");
    return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].join("-");
  });
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  await tx
    .insert(recoveryCode)
    .values(codes.map((code) => ({ accountId, codeHash: hashRecoveryCode(accountId, code) })));
  return codes;
}

/** Without a second factor there is nothing to recover. */
export async function forgetUselessCodes(tx: Tx, accountId: string): Promise<void> {
  if ((await countFactors(tx, accountId)) === 0) {
    await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  }
}
