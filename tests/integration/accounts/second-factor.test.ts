import { generateSync } from "otplib";
import { describe, expect, it } from "vitest";
import { asActor } from "@/db/actor";
import { authenticatorApp } from "@/db/schema";
import type { Me } from "@/lib/accounts/mutations/own-account";
import { confirmApp, removeApp, renewRecoveryCodes, showCode, startApp } from "@/lib/accounts/mutations/second-factor";
import { findStaff, getOwnFactors, getPendingApp } from "@/lib/accounts/queries";
import { now, setClock } from "@/lib/platform/time";
import { make, superuser } from "@/tests/support/test-db";

/** Somebody who has come in by mail link, in one session or several. */
async function someone() {
  const person = await make.staff({ districts: [(await make.district()).ags] });
  const session = () => make.staffSession(person.id, { secondFactorAt: null });
  const first = await session();
  const me: Me = { actor: person.actor, session: { id: first.id } };
  const again = async (): Promise<Me & { token: string }> => {
    const { id, token } = await session();
    return { actor: person.actor, session: { id }, token };
  };
  return { ...person, me, token: first.token, again };
}
type Someone = Awaited<ReturnType<typeof someone>>;

const codeAt = (secret: string, seconds = 0) =>
  generateSync({ secret, epoch: Math.floor((performance.timeOrigin + performance.now()) / 1000) + seconds });
const shownIn = async (token: string) => (await findStaff(token))?.session.secondFactorAt ?? null;

async function withApp(person?: Someone) {
  const who = person ?? (await someone());
  expect(await startApp(who.me)).toMatchObject({ ok: true });
  const pending = await getPendingApp(who, "Fachforen");
  const secret = pending?.secret ?? "";
  // A code of the step before is good, too, and leaves those that follow.
  const confirmed = await confirmApp(who.me, codeAt(secret, -30));
  if (!confirmed.ok) throw new Error(confirmed.code);
  return { ...who, secret, uri: pending?.uri ?? "", codes: confirmed.value };
}

describe("an authenticator app", () => {
  it("counts from the first code on, in this session and as asked for in others", async () => {
    const { token, again, secret, uri, codes } = await withApp();
    expect(uri).toMatch(/^otpauth:\/\/totp\/Fachforen/);
    expect(await shownIn(token)).not.toBeNull();
    expect(codes).toHaveLength(10);
    const other = await again();
    expect(await findStaff(other.token)).toMatchObject({ enrolled: true, session: { secondFactorAt: null } });
    expect(await showCode(other, ` ${codeAt(secret).replace(/^(...)/, "$1 ")} `)).toMatchObject({ ok: true });
    expect(await shownIn(other.token)).not.toBeNull();
  });

  it("is not in the database as it is, and opens for its owner only", async () => {
    const person = await someone();
    await startApp(person.me);
    const pending = await getPendingApp(person, "Fachforen");
    const [row] = await superuser<{ sealed_secret: string }[]>`
      select sealed_secret from authenticator_app where account_id = ${person.id}`;
    expect(row?.sealed_secret).toMatch(/^v1\./);
    expect(row?.sealed_secret).not.toContain(pending?.secret);
    const thief = await someone();
    await superuser`
      insert into authenticator_app (account_id, sealed_secret) values (${thief.id}, ${row?.sealed_secret ?? ""})`;
    expect(await getPendingApp(thief, "Fachforen")).toBeNull();
  });

  it("does not count while no code has been entered", async () => {
    const person = await someone();
    await startApp(person.me);
    expect(await findStaff(person.token)).toMatchObject({ enrolled: false });
    const secret = (await getPendingApp(person, "x"))?.secret ?? "";
    expect(await showCode(person.me, codeAt(secret))).toEqual({ ok: false, code: "wrong_code" });
    expect(await confirmApp(person.me, "12345")).toEqual({ ok: false, code: "wrong_code" });
    expect(await shownIn(person.token)).toBeNull();
  });

  it("takes each code once, over all sessions and at once", async () => {
    const { again, secret } = await withApp();
    const sessions = await Promise.all(Array.from({ length: 4 }, again));
    const code = codeAt(secret);
    const answers = await Promise.all(sessions.map((me) => showCode(me, code)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await showCode(await again(), codeAt(secret, -30))).toEqual({ ok: false, code: "wrong_code" });
  });

  it("takes codes half a minute early or late and no others", async () => {
    const { again, secret } = await withApp();
    for (const seconds of [-120, 120]) {
      expect(await showCode(await again(), codeAt(secret, seconds))).toEqual({ ok: false, code: "wrong_code" });
    }
    expect(await showCode(await again(), codeAt(secret, 30))).toMatchObject({ ok: true });
  });

  it("goes by the clock of the world when the portal's is set", async () => {
    const { again, secret } = await withApp();
    const me = await again();
    setClock("2016-03-20T10:00");
    await superuser`update account_session set last_seen_at = ${now().toISOString()}`;
    const answer = await showCode(me, codeAt(secret)).finally(() => setClock(null));
    expect(answer).toMatchObject({ ok: true });
  });

  it("is looked at five times in a quarter of an hour, in however many sessions", async () => {
    const { id, again, secret, codes } = await withApp();
    for (let times = 0; times < 5; times++) {
      expect(await showCode(await again(), "000000")).toEqual({ ok: false, code: "wrong_code" });
    }
    for (const right of [codeAt(secret), codes[0] ?? ""]) {
      expect(await showCode(await again(), right)).toEqual({ ok: false, code: "too_many_tries" });
    }
    await superuser`update account set wrong_codes_since = now() - interval '16 minutes' where id = ${id}`;
    expect(await showCode(await again(), codeAt(secret))).toMatchObject({ ok: true });
    expect(await superuser`select wrong_codes from account where id = ${id}`).toEqual([{ wrong_codes: 0 }]);
  });
});

describe("recovery codes", () => {
  it("work once each, however they are written, and only for their owner", async () => {
    const [mine, theirs] = [await withApp(), await withApp()];
    const [first = "", second = ""] = mine.codes;
    expect(await showCode(await theirs.again(), first)).toEqual({ ok: false, code: "wrong_code" });
    const twice = await Promise.all([await mine.again(), await mine.again()].map((me) => showCode(me, first)));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await showCode(await mine.again(), second.toLowerCase().replaceAll("-", " "))).toMatchObject({ ok: true });
    expect((await getOwnFactors(mine)).codesLeft).toBe(8);
  });

  it("are stored as hashes, and end with new ones", async () => {
    const { me, id, again, codes } = await withApp();
    const rows = await superuser<{ code_hash: string }[]>`select * from recovery_code where account_id = ${id}`;
    expect(codes.filter((code) => JSON.stringify(rows).includes(code))).toEqual([]);
    const renewed = await renewRecoveryCodes(me);
    expect(renewed.ok && renewed.value).toHaveLength(10);
    expect(await showCode(await again(), codes[0] ?? "")).toEqual({ ok: false, code: "wrong_code" });
    expect(await showCode(await again(), (renewed.ok && renewed.value[0]) || "")).toMatchObject({ ok: true });
  });
});

describe("changing second factors", () => {
  it("needs one shown in this session, from the first one on", async () => {
    const { again } = await withApp();
    const onlyByMail = await again();
    for (const change of [startApp, removeApp, renewRecoveryCodes]) {
      expect(await change(onlyByMail)).toEqual({ ok: false, code: "step_up" });
    }
    expect(await confirmApp(onlyByMail, "000000")).toEqual({ ok: false, code: "step_up" });
  });

  it("does not take over a session by its id", async () => {
    const [mine, theirs] = [await withApp(), await withApp()];
    const other = await mine.again();
    const forged: Me = { actor: other.actor, session: { id: theirs.me.session.id } };
    expect(await removeApp(forged)).toEqual({ ok: false, code: "step_up" });
    expect(await getOwnFactors(mine)).toMatchObject({ appSince: expect.any(Date) });
  });

  it("forgets the recovery codes with the last factor", async () => {
    const { id, me } = await withApp();
    expect(await removeApp(me)).toMatchObject({ ok: true });
    expect(await superuser`select id from recovery_code where account_id = ${id}`).toEqual([]);
    const history = await superuser`select action from audit_entry where subject_id = ${id} order by id`;
    expect(history.map(({ action }) => action)).toEqual(["account.app-added", "account.app-removed"]);
  });
});

it("shows nobody the factors of others, not even the agency", async () => {
  await withApp();
  const agency = await make.staff();
  expect(await asActor(agency.actor, (tx) => tx.select().from(authenticatorApp))).toEqual([]);
});
