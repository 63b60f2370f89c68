import { sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@/db/actor";
import { type Actor, anonymous, system } from "@/lib/policy/actor";
import { personWithEverything, refused } from "@/tests/support/personal-rows";
import { superuser, testDatabase } from "@/tests/support/test-db";

beforeAll(async () => {
  await personWithEverything("mine");
  await personWithEverything("theirs");
});

describe("the history", () => {
  it("cannot be changed, deleted or emptied by the app, whoever acts", async () => {
    for (const statement of [
      "update audit_entry set reason = 'x'",
      "delete from audit_entry",
      "truncate audit_entry",
    ]) {
      const tried = asActor(system("test"), (tx) => tx.execute(sql.raw(statement)));
      await expect(tried).rejects.toMatchObject(refused);
    }
  });

  it("loses nothing younger than a month by the one function that deletes", async () => {
    const before = await superuser`select count(*)::int as n from audit_entry where at > now() - interval '1 month'`;
    await asActor(system("test"), (tx) =>
      tx.execute(sql`insert into audit_entry (at, actor_kind, action, subject_type, subject_id)
        values (now() - interval '29 days', 'system', 'young', 'registration', gen_random_uuid()),
          (now() - interval '32 days', 'system', 'old', 'registration', gen_random_uuid())`),
    );
    const purge = (actor: Actor) =>
      asActor(actor, (tx) => tx.execute<{ n: number }>(sql`select portal_purge_audit(now() + interval '1 year') as n`));
    expect([...(await purge(anonymous))]).toEqual([{ n: 0 }]);
    expect([...(await purge(system("test")))]).toEqual([{ n: 3 }]);
    const [left] =
      await superuser`select count(*) filter (where action = 'young')::int as young, count(*)::int as n from audit_entry`;
    expect(left).toEqual({ young: 1, n: Number(before[0]?.["n"]) + 1 });
  });

  it("cannot be reached through a temporary table that pretends to be it", async () => {
    const login = postgres(testDatabase.appUrl, { max: 1, onnotice: () => {} });
    await login.unsafe(`
      create temp table audit_entry (at timestamptz);
      insert into pg_temp.audit_entry values (now() - interval '2 years');
      grant all on pg_temp.audit_entry to public;
      create function pg_temp.spy() returns trigger language plpgsql as
        $$ begin raise exception 'ran as %', current_user; end $$;
      create trigger spy before delete on pg_temp.audit_entry for each row execute function pg_temp.spy();`);
    await expect(login`select portal_purge_audit(now())`).resolves.toBeDefined();
    expect(await login`select from pg_temp.audit_entry`).toHaveLength(1);
    await login.end();
  });

  it("can be purged by members of the app's role alone", async () => {
    const [row] =
      await superuser`select has_function_privilege('public', 'portal_purge_audit(timestamptz)', 'execute') as everyone`;
    expect(row).toEqual({ everyone: false });
  });
});
