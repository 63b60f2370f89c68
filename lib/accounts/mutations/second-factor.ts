import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { generateSecret, verifySync } from "otplib";
import type { Tx } from "@/db/client";
import { account, authenticatorApp, recoveryCode } from "@/db/schema";
import { err, ok, type Result } from "@/lib/platform/result";
import { clockOffset } from "@/lib/platform/time";
import { openAppSecret, sealAppSecret } from "../links";
import { afterWrongCode, codesAreRefused, plainCode } from "../rules";
import {
  atOwnAccount,
  countFactors,
  forgetUselessCodes,
  hashRecoveryCode,
  type Me,
  markShown,
  mayChangeFactors,
  recordOwn,
  replaceRecoveryCodes,
} from "./own-account";

/** Begins to set up an authenticator app; it counts only when a code of it has been entered. */
export function startApp(me: Me): Promise<Result<void, "step_up" | "already_there">> {
  const { accountId } = me.actor;
  return atOwnAccount(me, async (tx, _own, at) => {
    if (!(await mayChangeFactors(tx, me))) return err("step_up");
    const app = await findApp(tx, accountId);
    if (app?.confirmedAt) return err("already_there");
    const sealedSecret = sealAppSecret(accountId, generateSecret());
    const values = { sealedSecret, createdAt: at, lastStep: null };
    await tx
      .insert(authenticatorApp)
      .values({ accountId, ...values })
      .onConflictDoUpdate({ target: authenticatorApp.accountId, set: values });
    return ok(undefined);
  });
}

/** Ends setting up with the first code. Gives back the recovery codes, which can never be read again. */
export function confirmApp(
  me: Me,
  typed: string,
): Promise<Result<string[], "step_up" | "not_found" | "wrong_code" | "too_many_tries">> {
  const { accountId } = me.actor;
  return atOwnAccount(me, async (tx, own, at) => {
    if (!(await mayChangeFactors(tx, me))) return err("step_up");
    const app = await findApp(tx, accountId);
    if (!app || app.confirmedAt) return err("not_found");
    if (codesAreRefused(own, at)) return err("too_many_tries");
    const step = stepOf(app, plainCode(typed), at);
    if (step === null) {
      await tx.update(account).set(afterWrongCode(own, at)).where(eq(account.id, accountId));
      return err("wrong_code");
    }
    await tx
      .update(authenticatorApp)
      .set({ confirmedAt: at, lastStep: step })
      .where(eq(authenticatorApp.accountId, accountId));
    await markShown(tx, me, at);
    await recordOwn(tx, me, at, "account.app-added");
    return ok(await replaceRecoveryCodes(tx, accountId));
  });
}

/** Shows a second factor in this session: a code of the app, or one of the recovery codes. Each works once. */
export function showCode(me: Me, typed: string): Promise<Result<void, "wrong_code" | "too_many_tries">> {
  const { accountId } = me.actor;
  return atOwnAccount(me, async (tx, own, at) => {
    if (codesAreRefused(own, at)) return err("too_many_tries");
    const code = plainCode(typed);
    const way = /^\d{6}$/.test(code)
      ? await takeAppCode(tx, accountId, code, at)
      : await takeRecoveryCode(tx, accountId, code, at);
    if (!way) {
      await tx.update(account).set(afterWrongCode(own, at)).where(eq(account.id, accountId));
      return err("wrong_code");
    }
    await markShown(tx, me, at);
    await recordOwn(tx, me, at, way);
    return ok(undefined);
  });
}

async function takeAppCode(tx: Tx, accountId: string, code: string, at: Date): Promise<string | null> {
  const app = await findApp(tx, accountId);
  const step = app?.confirmedAt ? stepOf(app, code, at) : null;
  if (step === null) return null;
  await tx.update(authenticatorApp).set({ lastStep: step }).where(eq(authenticatorApp.accountId, accountId));
  return "account.app-code-shown";
}

async function takeRecoveryCode(tx: Tx, accountId: string, code: string, at: Date): Promise<string | null> {
  const used = await tx
    .update(recoveryCode)
    .set({ usedAt: at })
    .where(
      and(
        eq(recoveryCode.accountId, accountId),
        eq(recoveryCode.codeHash, hashRecoveryCode(accountId, code)),
        isNull(recoveryCode.usedAt),
      ),
    );
  return used.count > 0 ? "account.recovery-code-used" : null;
}

/** New recovery codes; the older ones end. */
export function renewRecoveryCodes(me: Me): Promise<Result<string[], "step_up" | "not_found">> {
  const { accountId } = me.actor;
  return atOwnAccount(me, async (tx, _own, at) => {
    if (!(await mayChangeFactors(tx, me))) return err("step_up");
    if ((await countFactors(tx, accountId)) === 0) return err("not_found");
    await recordOwn(tx, me, at, "account.recovery-codes-renewed");
    return ok(await replaceRecoveryCodes(tx, accountId));
  });
}

export function removeApp(me: Me): Promise<Result<void, "step_up">> {
  const { accountId } = me.actor;
  return atOwnAccount(me, async (tx, _own, at) => {
    if (!(await mayChangeFactors(tx, me))) return err("step_up");
    const gone = await tx
      .delete(authenticatorApp)
      .where(and(eq(authenticatorApp.accountId, accountId), isNotNull(authenticatorApp.confirmedAt)));
    if (gone.count > 0) await recordOwn(tx, me, at, "account.app-removed");
    await forgetUselessCodes(tx, accountId);
    return ok(undefined);
  });
}

type App = typeof authenticatorApp.$inferSelect;

async function findApp(tx: Tx, accountId: string): Promise<App | undefined> {
  const [app] = await tx.select().from(authenticatorApp).where(eq(authenticatorApp.accountId, accountId));
  return app;
}

/** The time step this code belongs to, or null: wrong, too old, or used before (RFC 6238, 5.2). */
function stepOf(app: App, code: string, at: Date): number | null {
  const secret = openAppSecret(app.accountId, app.sealedSecret);
  if (!secret || !/^\d{6}$/.test(code)) return null;
  // Phones show the time of the world, whatever the portal's clock was set to.
  const epoch = Math.floor((at.getTime() - clockOffset()) / 1000);
  const used = app.lastStep === null ? {} : { afterTimeStep: app.lastStep };
  const result = verifySync({ secret, token: code, epoch, epochTolerance: 30, ...used });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}
