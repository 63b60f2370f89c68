import "server-only";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { and, count, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accountSession, passkey, recoveryCode } from "@/db/schema";
import { getSiteSettings } from "@/lib/content/queries";
import { env } from "@/lib/platform/env";
import { err, ok, type Result } from "@/lib/platform/result";
import { PASSKEY_CHALLENGE_LASTS } from "../rules";
import {
  atOwnAccount,
  forgetUselessCodes,
  type Me,
  markShown,
  mayChangeFactors,
  recordOwn,
  replaceRecoveryCodes,
} from "./own-account";

const MOST_PASSKEYS = 10;

/** Passkeys belong to the host name of the public address. */
const relyingParty = () => {
  const { hostname, origin } = new URL(env().APP_URL);
  return { rpID: hostname, origin };
};

/** What the browser needs to make a passkey. */
export async function beginPasskey(
  me: Me,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON, "step_up" | "too_many">> {
  const { siteName } = await getSiteSettings();
  return atOwnAccount(me, async (tx, own, at) => {
    if (!(await mayChangeFactors(tx, me))) return err("step_up");
    const known = await ownPasskeys(tx, me);
    if (known.length >= MOST_PASSKEYS) return err("too_many");
    const options = await generateRegistrationOptions({
      rpName: siteName,
      rpID: relyingParty().rpID,
      userName: own.email,
      userDisplayName: own.name,
      userID: new TextEncoder().encode(me.actor.accountId),
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
    });
    await keepChallenge(tx, me, options.challenge, at);
    return ok(options);
  });
}

/** Stores a new passkey. Gives back recovery codes if there were none; they can never be read again. */
export function addPasskey(
  me: Me,
  input: { name: string; response: unknown },
): Promise<Result<string[], "step_up" | "wrong_key">> {
  const { accountId } = me.actor;
  return atOwnAccount(me, async (tx, _own, at) => {
    if (!(await mayChangeFactors(tx, me))) return err("step_up");
    const expectedChallenge = await takeChallenge(tx, me, at);
    if (!expectedChallenge) return err("wrong_key");
    const { rpID, origin } = relyingParty();
    const made = await verifyRegistrationResponse({
      response: input.response as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: false,
    }).catch(() => null);
    if (!made?.verified) return err("wrong_key");
    const { id: credentialId, publicKey, counter, transports } = made.registrationInfo.credential;
    const stored = await tx
      .insert(passkey)
      .values({
        accountId,
        credentialId,
        publicKey: Buffer.from(publicKey).toString("base64url"),
        counter,
        transports: transports ?? [],
        name: input.name,
        createdAt: at,
      })
      .onConflictDoNothing();
    if (stored.count === 0) return err("wrong_key");
    await markShown(tx, me, at);
    await recordOwn(tx, me, at, "account.passkey-added");
    const [codes] = await tx.select({ n: count() }).from(recoveryCode).where(eq(recoveryCode.accountId, accountId));
    return ok(codes?.n ? [] : await replaceRecoveryCodes(tx, accountId));
  });
}

/** What the browser needs to ask one of the own passkeys. */
export function beginPasskeyProof(me: Me): Promise<Result<PublicKeyCredentialRequestOptionsJSON, "not_found">> {
  return atOwnAccount(me, async (tx, _own, at) => {
    const known = await ownPasskeys(tx, me);
    if (known.length === 0) return err("not_found");
    const options = await generateAuthenticationOptions({
      rpID: relyingParty().rpID,
      allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      userVerification: "preferred",
    });
    await keepChallenge(tx, me, options.challenge, at);
    return ok(options);
  });
}

/** Shows a second factor in this session: the answer of one of the own passkeys. */
export function showPasskey(me: Me, response: unknown): Promise<Result<void, "wrong_key">> {
  return atOwnAccount(me, async (tx, _own, at) => {
    const answer = response as AuthenticationResponseJSON;
    const expectedChallenge = await takeChallenge(tx, me, at);
    const key = (await ownPasskeys(tx, me)).find(({ credentialId }) => credentialId === answer.id);
    if (!expectedChallenge || !key) return err("wrong_key");
    const { rpID, origin } = relyingParty();
    const shown = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")),
        counter: key.counter,
        transports: key.transports,
      },
      requireUserVerification: false,
    }).catch(() => null);
    if (!shown?.verified) return err("wrong_key");
    await tx
      .update(passkey)
      .set({ counter: shown.authenticationInfo.newCounter, lastUsedAt: at })
      .where(eq(passkey.id, key.id));
    await markShown(tx, me, at);
    await recordOwn(tx, me, at, "account.passkey-shown");
    return ok(undefined);
  });
}

/** Removes one of one's own passkeys; a foreign id removes nothing. */
export function removePasskey(me: Me, id: string): Promise<Result<void, "step_up">> {
  const { accountId } = me.actor;
  return atOwnAccount(me, async (tx, _own, at) => {
    if (!(await mayChangeFactors(tx, me))) return err("step_up");
    const gone = await tx.delete(passkey).where(and(eq(passkey.id, id), eq(passkey.accountId, accountId)));
    if (gone.count > 0) await recordOwn(tx, me, at, "account.passkey-removed");
    await forgetUselessCodes(tx, accountId);
    return ok(undefined);
  });
}

const ownPasskeys = (tx: Tx, { actor }: Me) => tx.select().from(passkey).where(eq(passkey.accountId, actor.accountId));

const ownSession = ({ actor, session }: Me) =>
  and(eq(accountSession.id, session.id), eq(accountSession.accountId, actor.accountId));

async function keepChallenge(tx: Tx, me: Me, challenge: string, at: Date): Promise<void> {
  const kept = { passkeyChallenge: challenge, passkeyChallengeAt: at };
  await tx.update(accountSession).set(kept).where(ownSession(me));
}

/** The challenge of this session, if it is fresh; it is used up, whatever comes of it. */
async function takeChallenge(tx: Tx, me: Me, at: Date): Promise<string | null> {
  const { passkeyChallenge: challenge, passkeyChallengeAt: since } = accountSession;
  const [row] = await tx.select({ challenge, since }).from(accountSession).where(ownSession(me));
  await tx.update(accountSession).set({ passkeyChallenge: null, passkeyChallengeAt: null }).where(ownSession(me));
  const fresh = row?.since && at.getTime() - row.since.getTime() < PASSKEY_CHALLENGE_LASTS;
  return fresh ? row.challenge : null;
}
