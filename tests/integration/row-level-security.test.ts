import { sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { asActor, atDesk } from "@/db/actor";
import { db, pool, type Tx } from "@/db/client";
import { hashToken, newId } from "@/lib/platform/ids";
import { addHours, now } from "@/lib/platform/time";
import { type Actor, anonymous, system } from "@/lib/policy/actor";
import { handoverToken } from "@/lib/registrations/links";
import { make, superuser, testDatabase } from "@/tests/support/test-db";

/** Tables with personal data. The test below finds out when one is missing here. */
const personal = [
  ...["registration", "support_request", "seat_offer", "handover", "outbox_mail"],
  ...["demo_mail", "subscription", "barrier_report", "audit_entry"],
] as const;
type Personal = (typeof personal)[number];

/** Columns that name somebody, but somebody who is named on a public page on purpose, or a place. */
const publicColumns = new Set([
  ...["forum.contact_name", "forum.contact_email", "forum.contact_phone"],
  ...["district.name", "municipality.name", "municipality.name_official", "venue.name"],
  ...["venue.street"],
]);

type Person = { id: string; token: string; address: string; forumId: string; handoverHash: string };

let mine: Person;
let theirs: Person;

/** One row in each table about one person at one forum. */
async function personWithEverything(name: string): Promise<Person> {
  const forum = await make.forum();
  const address = `${name}@example.org`;
  const { id, token } = await make.registration(forum, { email: address, state: "offered" });
  await make.seatOffer({ id, forumId: forum.id });
  const handoverHash = hashToken(handoverToken({ id: newId() }));
  const district = forum.districts[0] ?? "";
  const soon = addHours(now(), 1).toISOString();
  await superuser`insert into support_request values (${id}, ${forum.id}, '["captioning"]', 'vorne', now())`;
  await superuser`
    insert into handover (id, registration_id, forum_id, first_name, last_name, email, email_normalised, token_hash, expires_at)
    values (${newId()}, ${id}, ${forum.id}, 'Kim', 'Kollege', 'k@example.org', 'k@example.org', ${handoverHash}, ${soon})`;
  const mailId = newId();
  await superuser`
    insert into outbox_mail (id, template, recipient, registration_id, forum_id, dedupe_key, send_after)
    values (${mailId}, 'confirmed', ${address}, ${id}, ${forum.id}, ${mailId}, now())`;
  await superuser`insert into demo_mail values (${mailId}, now(), ${address}, 'Betreff', 'Text', 'Text', null)`;
  await superuser`
    insert into subscription (id, email, email_normalised, district_ags, token_hash)
    values (${newId()}, ${address}, ${address}, ${district}, ${hashToken(address)})`;
  await superuser`
    insert into barrier_report (id, description, name, email, due_on)
    values (${newId()}, 'Der Kontrast', ${name}, ${address}, '2026-12-31')`;
  await superuser`
    insert into audit_entry (at, actor_kind, action, subject_type, subject_id, forum_id)
    values (now() - interval '40 days', 'registrant', 'registration.confirmed', 'registration', ${id}, ${forum.id})`;
  return { id, token, address, forumId: forum.id, handoverHash };
}

beforeAll(async () => {
  mine = await personWithEverything("mine");
  theirs = await personWithEverything("theirs");
});

const count = async (tx: Tx | typeof db, table: Personal): Promise<number> => {
  const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`);
  return row?.n ?? -1;
};
const counts = (actor: Actor): Promise<Record<string, number>> =>
  asActor(actor, async (tx) =>
    Object.fromEntries(await Promise.all(personal.map(async (t) => [t, await count(tx, t)]))),
  );
const all = (n: number) => Object.fromEntries(personal.map((table) => [table, n]));

/** One row into each table, as somebody who has got hold of the login would try. */
const intrusions: Record<Personal, (tx: Pick<Tx, "execute">) => Promise<unknown>> = {
  registration: (tx) =>
    tx.execute(sql`insert into registration (id, forum_id, group_id, first_name, last_name, email, email_normalised,
      organisation, actor_type, district_ags, privacy_version, token_hash)
      select gen_random_uuid(), ${theirs.forumId}, gen_random_uuid(), 'a', 'b', 'x@example.org', 'x@example.org', 'c', 'other',
        ags, 1, gen_random_uuid()::text from district limit 1`),
  support_request: (tx) =>
    tx.execute(sql`insert into support_request values (${theirs.id}, ${theirs.forumId}, '[]', 'x', now())`),
  seat_offer: (tx) =>
    tx.execute(sql`insert into seat_offer (id, registration_id, forum_id, offered_at, expires_at)
      values (gen_random_uuid(), ${theirs.id}, ${theirs.forumId}, now(), now())`),
  handover: (tx) =>
    tx.execute(sql`insert into handover
      (id, registration_id, forum_id, first_name, last_name, email, email_normalised, token_hash, expires_at)
      values (gen_random_uuid(), ${theirs.id}, ${theirs.forumId}, 'a', 'b', 'c', 'c', 'd', now())`),
  outbox_mail: (tx) =>
    tx.execute(sql`insert into outbox_mail (id, template, recipient, forum_id, dedupe_key, send_after)
      values (gen_random_uuid(), 'confirmed', 'x@example.org', ${theirs.forumId}, gen_random_uuid()::text, now())`),
  demo_mail: (tx) =>
    tx.execute(sql`insert into demo_mail values (gen_random_uuid(), now(), 'x@example.org', 'a', 'b', 'c', null)`),
  subscription: (tx) =>
    tx.execute(sql`insert into subscription (id, email, email_normalised, district_ags, token_hash)
      select gen_random_uuid(), 'x@example.org', 'x@example.org', ags, gen_random_uuid()::text from district limit 1`),
  barrier_report: (tx) =>
    tx.execute(sql`insert into barrier_report (id, description, due_on) values (gen_random_uuid(), 'x', '2026-12-31')`),
  audit_entry: (tx) =>
    tx.execute(sql`insert into audit_entry (at, actor_kind, action, subject_type, subject_id)
      values (now(), 'system', 'x', 'registration', gen_random_uuid())`),
};
const refused = { cause: expect.objectContaining({ code: "42501" }) };

describe("every table", () => {
  it("with a column that may name a person is locked, also for its owner", async () => {
    const columns = await superuser<{ table: string; column: string; locked: boolean; policies: number }[]>`
      select c.relname as "table", a.attname as "column", c.relrowsecurity and c.relforcerowsecurity as locked,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and a.attname ~ '(^|_)(e?mail|recipient|name|first|last|phone|street|address|birth|token|ip|user|person|actor)(_|$)'`;
    const open = columns.filter(({ table, column, locked }) => !locked && !publicColumns.has(`${table}.${column}`));
    expect(open).toEqual([]);
    expect(columns.filter(({ locked, policies }) => locked && policies === 0)).toEqual([]);
    for (const name of publicColumns) {
      expect(columns.map(({ table, column }) => `${table}.${column}`)).toContain(name);
    }
  });

  it("that hangs on a person's row is locked as well", async () => {
    const open = await superuser`
      select distinct c.relname from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.confrelid in ('registration'::regclass, 'subscription'::regclass)
        and not (c.relrowsecurity and c.relforcerowsecurity)`;
    expect(open).toEqual([]);
  });

  it("of those that are locked is tried out below", async () => {
    const locked = await superuser<{ relname: string }[]>`
      select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace order by 1`;
    expect(locked.map(({ relname }) => relname)).toEqual([...personal].sort());
  });

  it("is there for the app's login, which is no superuser and bypasses nothing", async () => {
    const [login] = await pool`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, current_user as name from pg_roles where rolname = current_user`;
    expect(login).toEqual({
      ...{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, name: "portal" },
    });
    const owned = await superuser`select tablename from pg_tables where tableowner = 'portal'`;
    expect(owned).toEqual([]);
  });
});

describe("without an actor", () => {
  it.each(personal)("%s shows nothing and takes nothing, although it is full", async (table) => {
    expect((await superuser`select from ${superuser(table)}`).length).toBeGreaterThanOrEqual(2);
    expect(await count(db, table)).toBe(0);
    await expect(intrusions[table](db)).rejects.toMatchObject(refused);
    if (table === "audit_entry") return;
    expect((await pool`delete from ${pool(table)}`).count).toBe(0);
  });

  it.each(personal)("%s is closed to the owner of the tables as well", async (table) => {
    const owner = postgres(testDatabase.ownerUrl, { max: 1 });
    expect(await owner`select from ${owner(table)}`).toHaveLength(0);
    await owner.end();
  });

  it("nothing can be emptied at once", async () => {
    for (const table of personal) {
      await expect(pool`truncate ${pool(table)} cascade`).rejects.toMatchObject({ code: "42501" });
    }
  });
});

describe("an actor", () => {
  it.each([
    ["anonymous", anonymous],
    ["with an unknown link", { kind: "registrant", tokenHash: hashToken("x") }],
    ["with an empty link", { kind: "registrant", tokenHash: "" }],
    ["with an unknown address", { kind: "addressee", address: "nobody@example.org" }],
    ["with a wildcard for an address", { kind: "addressee", address: "%" }],
  ] as [string, Actor][])("%s sees nobody", async (_, actor) => {
    expect(await counts(actor)).toEqual(all(0));
  });

  it("that is a job of the portal sees all", async () => {
    for (const [table, n] of Object.entries(await counts(system("test"))))
      expect([table, n >= 2]).toEqual([table, true]);
  });

  it("with a personal link sees this one person, and changes nothing but at the desk", async () => {
    const actor: Actor = { kind: "registrant", tokenHash: hashToken(mine.token) };
    expect(await counts(actor)).toEqual({ ...all(0), registration: 1, support_request: 1, seat_offer: 1, handover: 1 });
    const seen = await asActor(actor, (tx) => tx.execute(sql`select email, 1 as n from registration`));
    expect([...seen]).toEqual([{ email: mine.address, n: 1 }]);
    for (const table of ["registration", "support_request", "seat_offer", "handover"] as const) {
      const changed = asActor(actor, (tx) => tx.execute(sql`delete from ${sql.identifier(table)}`));
      expect([table, (await changed).count]).toEqual([table, 0]);
      await expect(asActor(actor, (tx) => intrusions[table](tx))).rejects.toMatchObject(refused);
    }
    const moved = asActor(actor, (tx) => tx.execute(sql`update registration set state = 'confirmed'`));
    expect((await moved).count).toBe(0);
  });

  it("with the link of an invitation sees the invitation and nothing of who made it", async () => {
    const actor: Actor = { kind: "registrant", tokenHash: mine.handoverHash };
    expect(await counts(actor)).toEqual({ ...all(0), handover: 1 });
  });

  it("with the link of a subscription sees this one", async () => {
    const actor: Actor = { kind: "registrant", tokenHash: hashToken(mine.address) };
    expect(await counts(actor)).toEqual({ ...all(0), subscription: 1 });
  });

  it("who named an address sees its subscription, but no mail, and writes to no other address", async () => {
    const actor: Actor = { kind: "addressee", address: mine.address };
    expect(await counts(actor)).toEqual({ ...all(0), subscription: 1 });
    const mail = (recipient: string) =>
      asActor(actor, (tx) =>
        tx.execute(sql`insert into outbox_mail (id, template, recipient, dedupe_key, send_after)
          values (gen_random_uuid(), 'subscription-confirm', ${recipient}, gen_random_uuid()::text, now())
          on conflict do nothing`),
      );
    await expect(mail(theirs.address)).rejects.toMatchObject(refused);
    await expect(mail(mine.address)).resolves.toMatchObject({ count: 1 });
    await superuser`delete from outbox_mail where template = 'subscription-confirm'`;
  });

  it("at a desk sees this forum's rows and no other's, and writes for no other", async () => {
    for (const [here, elsewhere] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const seen = await atDesk(anonymous, here.forumId, async (tx) => {
        const own = Object.fromEntries(await Promise.all(personal.map(async (t) => [t, await count(tx, t)])));
        const rows = await tx.execute<{ email: string }>(sql`select email from registration`);
        const reached = await tx.execute(
          sql`update registration set first_name = 'x' where forum_id = ${elsewhere.forumId}`,
        );
        return { own, emails: rows.map(({ email }) => email), reached: reached.count };
      });
      const own = { registration: 1, support_request: 1, seat_offer: 1, handover: 1, outbox_mail: 1, demo_mail: 1 };
      expect(seen).toEqual({ own: { ...all(0), ...own }, emails: [here.address], reached: 0 });
    }
    for (const table of ["registration", "support_request", "seat_offer", "handover", "outbox_mail"] as const) {
      await expect(atDesk(anonymous, mine.forumId, (tx) => intrusions[table](tx))).rejects.toMatchObject(refused);
    }
  });

  it("at a desk cannot move a row to another forum", async () => {
    await expect(
      atDesk(anonymous, mine.forumId, (tx) =>
        tx.execute(sql`update registration set forum_id = ${theirs.forumId} where id = ${mine.id}`),
      ),
    ).rejects.toMatchObject(refused);
  });

  it("of any kind reports a barrier without seeing reports", async () => {
    await asActor(anonymous, (tx) => intrusions.barrier_report(tx));
    expect((await counts(anonymous))["barrier_report"]).toBe(0);
  });
});

describe("counting places", () => {
  it("works for everyone and opens nothing", async () => {
    for (const actor of [
      anonymous,
      system("test"),
      { kind: "registrant", tokenHash: hashToken(mine.token) } as const,
    ]) {
      const result = await asActor(actor, async (tx) => {
        const before = await count(tx, "registration");
        const [row] = await tx.execute(sql`
          select portal_taken(${theirs.forumId}, now()) as taken, portal_waiting(${theirs.forumId}) as waiting,
            portal_ahead(${theirs.forumId}, 1000000) as ahead, portal_wishes(${newId()}) as wishes,
            current_setting('portal.actor') as actor, (select count(*)::int from registration) as visible`);
        return { same: before === (await count(tx, "registration")), before, row };
      });
      const visible = result.before;
      expect(result).toMatchObject({
        same: true,
        row: { taken: 1, waiting: 0, ahead: 0, wishes: 0, actor: actor.kind, visible },
      });
    }
  });

  it("opens nothing to a query that counts and reads at once", async () => {
    const rows = await db.execute(sql`
      select f.id, portal_taken(f.id, now()) as taken, r.email from forum f left join registration r on r.forum_id = f.id
      where f.id = ${theirs.forumId} and portal_taken(f.id, now()) > 0
        and (r.id is null or portal_waiting(f.id) >= 0)`);
    expect([...rows]).toEqual([{ id: theirs.forumId, taken: 1, email: null }]);
    const hidden = await db.execute(sql`
      select email from registration where portal_taken(forum_id, now()) >= 0 and portal_waiting(forum_id) >= 0`);
    expect([...hidden]).toEqual([]);
  });

  it("that fails within a savepoint leaves no rights behind", async () => {
    const result = await asActor(anonymous, async (tx) => {
      await tx
        .transaction(async (inner) => {
          await inner.execute(sql`set local statement_timeout = 1`);
          await inner.execute(sql`select portal_taken(id, now()), pg_sleep(0.2) from forum`);
        })
        .catch(() => {});
      return count(tx, "registration");
    });
    expect(result).toBe(0);
  });
});

describe("the actor", () => {
  const leftOver = async (client: postgres.Sql) => {
    const [row] =
      await client`select coalesce(current_setting('portal.actor', true), '') || coalesce(current_setting('portal.token_hash', true), '')
      || coalesce(current_setting('portal.address', true), '') || coalesce(current_setting('portal.desk', true), '') as settings,
      (select count(*)::int from registration) as visible`;
    return row;
  };

  it.each([
    ["commit", async () => atDesk(system("test"), mine.forumId, async () => {})],
    ["rollback", async () => asActor(system("test"), async (tx) => tx.rollback()).catch(() => {})],
    [
      "an error of ours",
      async () => asActor(system("test"), async () => Promise.reject(new Error("x"))).catch(() => {}),
    ],
    [
      "an error of the database",
      async () => asActor(system("test"), (tx) => tx.execute(sql`select 1/0`)).catch(() => {}),
    ],
  ])("is gone from the pooled connection after %s", async (_, work) => {
    // More than the pool has connections, so that each of them was used.
    await Promise.all(Array.from({ length: 30 }, work));
    const answers = await Promise.all(Array.from({ length: 30 }, () => leftOver(pool)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ settings: "", visible: 0 })]),
    );
  });

  it("of one transaction is not seen by those beside it", async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        const person = i % 3 === 0 ? mine : theirs;
        if (i % 3 === 2) return counts(anonymous).then(({ registration }) => registration === 0);
        const actor: Actor = { kind: "registrant", tokenHash: hashToken(person.token) };
        return asActor(actor, async (tx) => {
          await tx.execute(sql`select pg_sleep(0.005)`);
          const rows = await tx.execute<{ email: string }>(sql`select email from registration`);
          return rows.length === 1 && rows[0]?.email === person.address;
        });
      }),
    );
    expect(seen).toEqual(Array(60).fill(true));
  });
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
