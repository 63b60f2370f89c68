import { describe, expect, it } from "vitest";
import { signInToken } from "@/lib/accounts/links";
import { openSession, requestSignIn } from "@/lib/accounts/mutations/sign-in";
import { findStaff, getSignInLink } from "@/lib/accounts/queries";
import { hashToken } from "@/lib/platform/ids";
import { addHours, addMinutes, now } from "@/lib/platform/time";
import { make, superuser } from "@/tests/support/test-db";

const device = "Firefox auf Linux";
const ask = (email: string, browser = "this-browser") => requestSignIn({ email, browser, next: "/koordination" });
const open = (token: string, browser = "this-browser") => openSession({ token, browser, device });
const linksOf = (accountId: string) =>
  superuser<{ id: string }[]>`select id from sign_in_link where account_id = ${accountId} order by created_at`;
const mailsTo = (address: string) =>
  superuser<{ template: string; params: Record<string, string> }[]>`
    select template, params from outbox_mail where recipient = ${address}`;
const sessionsOf = (accountId: string) => superuser`select * from account_session where account_id = ${accountId}`;

async function someone(asked = true) {
  const { ags } = await make.district();
  const person = await make.staff({ districts: [ags] });
  if (asked) await ask(person.email);
  const [link] = await linksOf(person.id);
  return { ...person, ags, token: link ? signInToken(link) : "" };
}

describe("asking for a link", () => {
  it("stores only hashes, and sends a mail to the address of the account", async () => {
    const { id, email, token } = await someone();
    const [row] = await superuser`select * from sign_in_link where account_id = ${id}`;
    expect(row).toMatchObject({ token_hash: hashToken(token), browser_hash: hashToken("this-browser"), used_at: null });
    expect(JSON.stringify([row, await mailsTo(email)])).not.toContain(token);
    expect(await mailsTo(email)).toMatchObject([{ template: "sign-in", params: { linkId: row?.["id"] } }]);
  });

  it("takes the address however it is written", async () => {
    const { id, email } = await someone(false);
    await ask(`  ${email.toUpperCase()} `);
    expect(await linksOf(id)).toHaveLength(1);
  });

  it("does nothing for unknown and broken addresses, and says nothing about it", async () => {
    for (const address of ["niemand@example.org", "kein-at-zeichen", ""]) {
      expect(await ask(address)).toBeUndefined();
      expect(await mailsTo(address)).toEqual([]);
    }
  });

  it("does nothing for somebody suspended", async () => {
    const { id, email } = await someone(false);
    await superuser`update account set suspended_at = now() where id = ${id}`;
    await ask(email);
    expect(await linksOf(id)).toEqual([]);
  });

  it("sends one person five links in a quarter of an hour at most", async () => {
    const { id, email } = await someone(false);
    for (let times = 0; times < 7; times++) await ask(email);
    expect(await linksOf(id)).toHaveLength(5);
    await superuser`update sign_in_link set created_at = now() - interval '16 minutes' where account_id = ${id}`;
    await ask(email);
    expect(await linksOf(id)).toHaveLength(6);
  });
});

describe("opening a session", () => {
  it("works once", async () => {
    const { id, token } = await someone();
    expect((await getSignInLink(token)).state).toBe("good");
    expect(await open(token)).toMatchObject({ ok: true });
    expect(await open(token)).toEqual({ ok: false, code: "used_link" });
    expect((await getSignInLink(token)).state).toBe("used");
    expect(await sessionsOf(id)).toHaveLength(1);
    expect(
      await superuser`select action from audit_entry where subject_id = ${id} and action = 'account.signed-in'`,
    ).toHaveLength(1);
  });

  it("gives exactly one session when a link is used many times at once", async () => {
    const { id, token } = await someone();
    const answers = await Promise.all(Array.from({ length: 6 }, () => open(token)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await sessionsOf(id)).toHaveLength(1);
  });

  it("looks at the link without using it, as mail scanners do", async () => {
    const { token } = await someone();
    for (let times = 0; times < 3; times++) expect((await getSignInLink(token)).state).toBe("good");
    expect(await open(token)).toMatchObject({ ok: true });
  });

  it("is refused in another browser, and the link stays good in the right one", async () => {
    const { id, token } = await someone();
    for (const other of ["another-browser", ""]) {
      expect(await open(token, other)).toEqual({ ok: false, code: "other_browser" });
    }
    expect(await sessionsOf(id)).toEqual([]);
    expect(await open(token)).toMatchObject({ ok: true });
  });

  it("is refused after a quarter of an hour", async () => {
    const { id, token } = await someone();
    const [row] = await superuser<{ minutes: number }[]>`
      select round(extract(epoch from expires_at - created_at) / 60)::int as minutes from sign_in_link
      where account_id = ${id}`;
    expect(row?.minutes).toBe(15);
    await superuser`update sign_in_link set expires_at = ${addMinutes(now(), -1).toISOString()} where account_id = ${id}`;
    expect(await open(token)).toEqual({ ok: false, code: "expired_link" });
    expect((await getSignInLink(token)).state).toBe("expired");
  });

  it("is refused with a made-up token", async () => {
    expect(await open("A".repeat(32))).toEqual({ ok: false, code: "unknown_link" });
    expect((await getSignInLink("A".repeat(32))).state).toBe("unknown");
  });

  it("is refused to somebody suspended or without rights meanwhile", async () => {
    const [suspended, dismissed] = [await someone(), await someone()];
    await superuser`update account set suspended_at = now() where id = ${suspended.id}`;
    await superuser`delete from membership where account_id = ${dismissed.id}`;
    for (const { token } of [suspended, dismissed]) expect(await open(token)).toEqual({ ok: false, code: "no_access" });
  });
});

describe("a session", () => {
  async function signedIn() {
    const person = await someone();
    const session = await open(person.token);
    if (!session.ok) throw new Error(session.code);
    return { ...person, session: session.value };
  }

  it("names the person with the scope of this moment", async () => {
    const { id, ags, session } = await signedIn();
    expect((await findStaff(session.token))?.actor).toEqual({
      kind: "staff",
      accountId: id,
      role: "coordinator",
      districts: [ags],
      municipalities: [],
    });
    const more = await make.district();
    await superuser`
      insert into membership (id, account_id, role, district_ags) values (gen_random_uuid(), ${id}, 'coordinator', ${more.ags})`;
    expect((await findStaff(session.token))?.actor.districts.toSorted()).toEqual([ags, more.ags].toSorted());
  });

  it("has no effect from the moment the role is withdrawn or the person suspended", async () => {
    const [withdrawn, suspended] = [await signedIn(), await signedIn()];
    await superuser`delete from membership where account_id = ${withdrawn.id}`;
    await superuser`update account set suspended_at = now() where id = ${suspended.id}`;
    expect(await findStaff(withdrawn.session.token)).toBeNull();
    expect(await findStaff(suspended.session.token)).toBeNull();
  });

  it("is not found by a wrong token or by its stored hash", async () => {
    const { session } = await signedIn();
    for (const token of ["", "x", hashToken(session.token)]) expect(await findStaff(token)).toBeNull();
  });

  const limits = [
    ["coordinator", 3, 12],
    ["agency", 1, 8],
  ] as const;
  it.each(limits)("of a %s ends after %i hours without use and %i in all", async (role, idle, absolute) => {
    const districts = role === "agency" ? [] : [(await make.district()).ags];
    const person = await make.staff({ districts });
    await ask(person.email);
    const [link] = await linksOf(person.id);
    const session = await open(signInToken(link!));
    if (!session.ok) throw new Error(session.code);
    expect(Math.abs(session.value.expiresAt.getTime() - addHours(now(), absolute).getTime())).toBeLessThan(60_000);
    const { token } = session.value;
    const seen = (at: Date) =>
      superuser`update account_session set last_seen_at = ${at.toISOString()} where account_id = ${person.id}`;
    await seen(addMinutes(addHours(now(), -idle), 1));
    expect(await findStaff(token)).not.toBeNull();
    await seen(addMinutes(addHours(now(), -idle), -1));
    expect(await findStaff(token)).toBeNull();
    await seen(now());
    await superuser`update account_session set expires_at = now() where account_id = ${person.id}`;
    expect(await findStaff(token)).toBeNull();
  });
});
