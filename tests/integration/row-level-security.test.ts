import { sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { asActor, atDesk } from "@/db/actor";
import { db, pool } from "@/db/client";
import { hashToken, newId } from "@/lib/platform/ids";
import { type Actor, anonymous, system } from "@/lib/policy/actor";
import {
  all,
  count,
  counts,
  intrusionsOn,
  type Person,
  personal,
  personWithEverything,
  refused,
} from "@/tests/support/personal-rows";
import { superuser, testDatabase } from "@/tests/support/test-db";

/** Columns that name somebody, but somebody who is named on a public page on purpose, or a place. */
const publicColumns = new Set([
  ...["forum.contact_name", "forum.contact_email", "forum.contact_phone"],
  ...["district.name", "municipality.name", "municipality.name_official", "venue.name"],
  ...["venue.street"],
]);

let mine: Person;
let theirs: Person;

beforeAll(async () => {
  mine = await personWithEverything("mine");
  theirs = await personWithEverything("theirs");
});

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
    // Known to all and naming nobody; only writing is locked.
    const readable = ["membership", "forum", "forum_district", "agenda_item", "breakout"];
    expect(locked.map(({ relname }) => relname)).toEqual([...personal, ...readable].sort());
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
    await expect(intrusionsOn(theirs)[table](db)).rejects.toMatchObject(refused);
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
      await expect(asActor(actor, (tx) => intrusionsOn(theirs)[table](tx))).rejects.toMatchObject(refused);
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
      await expect(atDesk(anonymous, mine.forumId, (tx) => intrusionsOn(theirs)[table](tx))).rejects.toMatchObject(
        refused,
      );
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
    await asActor(anonymous, (tx) => intrusionsOn(theirs).barrier_report(tx));
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
