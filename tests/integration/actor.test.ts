import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { asActor, atDesk } from "@/db/actor";
import { pool } from "@/db/client";
import { hashToken } from "@/lib/platform/ids";
import { type Actor, anonymous, system } from "@/lib/policy/actor";
import { counts, type Person, personWithEverything } from "@/tests/support/personal-rows";

let mine: Person;
let theirs: Person;

beforeAll(async () => {
  mine = await personWithEverything("mine");
  theirs = await personWithEverything("theirs");
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
