import { expect, it } from "vitest";
import type { Me } from "@/lib/accounts/mutations/own-account";
import {
  addPasskey,
  beginPasskey,
  beginPasskeyProof,
  removePasskey,
  showPasskey,
} from "@/lib/accounts/mutations/passkeys";
import { findStaff, getOwnFactors } from "@/lib/accounts/queries";
import { softwarePasskey } from "@/tests/support/software-passkey";
import { make, superuser } from "@/tests/support/test-db";
import testEnvironment from "../../support/test-environment.json" with { type: "json" };

const here = { rpId: new URL(testEnvironment.APP_URL).hostname, origin: new URL(testEnvironment.APP_URL).origin };

async function someone() {
  const person = await make.staff({ districts: [(await make.district()).ags] });
  const again = async (): Promise<Me & { token: string }> => {
    const { id, token } = await make.staffSession(person.id, { secondFactorAt: null });
    return { actor: person.actor, session: { id }, token };
  };
  return { ...person, me: await again(), again };
}

async function withPasskey() {
  const person = await someone();
  const key = softwarePasskey();
  const begun = await beginPasskey(person.me);
  if (!begun.ok) throw new Error(begun.code);
  const added = await addPasskey(person.me, { name: "Telefon", response: key.create(begun.value.challenge, here) });
  if (!added.ok) throw new Error(added.code);
  return { ...person, key, codes: added.value };
}

async function challengeFor(me: Me): Promise<string> {
  const begun = await beginPasskeyProof(me);
  if (!begun.ok) throw new Error(begun.code);
  return begun.value.challenge;
}

it("is made, brings recovery codes, and then opens other sessions", async () => {
  const { me, again, key, codes } = await withPasskey();
  expect(codes).toHaveLength(10);
  expect((await findStaff(me.token))?.session.secondFactorAt).not.toBeNull();
  const other = await again();
  expect(await findStaff(other.token)).toMatchObject({ enrolled: true, session: { secondFactorAt: null } });
  expect(await showPasskey(other, key.prove(await challengeFor(other), here))).toMatchObject({ ok: true });
  expect((await findStaff(other.token))?.session.secondFactorAt).not.toBeNull();
  expect((await getOwnFactors(other)).passkeys).toMatchObject([{ name: "Telefon", lastUsedAt: expect.any(Date) }]);
});

it("answers a challenge once, of this session, and within five minutes", async () => {
  const { again, key } = await withPasskey();
  const [me, other] = [await again(), await again()];
  const answer = key.prove(await challengeFor(me), here);
  expect(await showPasskey(other, answer)).toEqual({ ok: false, code: "wrong_key" });
  expect(await showPasskey(me, answer)).toMatchObject({ ok: true });
  expect(await showPasskey(me, answer)).toEqual({ ok: false, code: "wrong_key" });
  const late = key.prove(await challengeFor(other), here);
  await superuser`
    update account_session set passkey_challenge_at = now() - interval '6 minutes' where id = ${other.session.id}`;
  expect(await showPasskey(other, late)).toEqual({ ok: false, code: "wrong_key" });
});

it("is refused from another site, and when it is somebody else's", async () => {
  const [mine, theirs] = [await withPasskey(), await withPasskey()];
  const me = await mine.again();
  const challenge = () => challengeFor(me);
  const elsewhere = { rpId: here.rpId, origin: "http://boese.example" };
  expect(await showPasskey(me, mine.key.prove(await challenge(), elsewhere))).toMatchObject({ code: "wrong_key" });
  const rp = { rpId: "boese.example", origin: here.origin };
  expect(await showPasskey(me, mine.key.prove(await challenge(), rp))).toMatchObject({ code: "wrong_key" });
  expect(await showPasskey(me, theirs.key.prove(await challenge(), here))).toMatchObject({ code: "wrong_key" });
  for (const rubbish of [
    { id: "x", response: {} },
    { id: mine.me.session.id, response: { signature: 1 } },
  ]) {
    await challenge();
    expect(await showPasskey(me, rubbish)).toMatchObject({ code: "wrong_key" });
  }
  expect((await findStaff(me.token))?.session.secondFactorAt).toBeNull();
});

it("cannot be added or removed by whoever has only the mail link, nor by others", async () => {
  const [mine, theirs] = [await withPasskey(), await withPasskey()];
  const onlyByMail = await mine.again();
  expect(await beginPasskey(onlyByMail)).toEqual({ ok: false, code: "step_up" });
  const response = softwarePasskey().create("made-up", here);
  expect(await addPasskey(onlyByMail, { name: "x", response })).toEqual({ ok: false, code: "step_up" });
  const [passkey] = (await getOwnFactors(mine)).passkeys;
  expect(await removePasskey(onlyByMail, passkey?.id ?? "")).toEqual({ ok: false, code: "step_up" });
  await removePasskey(theirs.me, passkey?.id ?? "");
  expect((await getOwnFactors(mine)).passkeys).toHaveLength(1);
  await removePasskey(mine.me, passkey?.id ?? "");
  expect(await getOwnFactors(mine)).toMatchObject({ passkeys: [], codesLeft: 0 });
});
