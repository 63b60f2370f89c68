import "server-only";
import { sql } from "drizzle-orm";
import { startTimeLimit, withinTimeLimit } from "../lib/platform/deadline";
import { env } from "../lib/platform/env";
import { err } from "../lib/platform/result";
import { clockOffset } from "../lib/platform/time";
import type { Actor } from "../lib/policy/actor";
import { db, type Tx } from "./client";
import { forum } from "./schema";

export type ForumRow = typeof forum.$inferSelect;

/**
 * Runs `work` in one transaction in which the database shows only what this actor may see.
 * The settings end with the transaction, so a pooled connection never carries them on.
 * Throws TimeLimitExceeded when it takes too long; then nothing of it was stored.
 */
export function asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await introduce(tx, actor, "");
    return work(tx);
  });
}

export class ForumNotFound extends Error {}

/**
 * For staff: a forum that is not there, or not in charge any more, is a refusal and no bug. The database does not let
 * whoever lost a role lock the forum's row.
 */
export const orNotFound = <T>(atADesk: Promise<T>): Promise<T | { ok: false; code: "not_found" }> =>
  atADesk.catch((error: unknown) => {
    if (error instanceof ForumNotFound) return err("not_found");
    throw error;
  });

/**
 * The registration desk of one forum: the forum's row is locked first, so everything that gives out, frees or counts
 * its places happens one after the other, over all instances. Within, the registrations of this forum are visible.
 * `now` is the database's clock, so that instances with different clocks agree about deadlines.
 * Throws ForumNotFound; the lock is waited for 3 seconds at most (SQLSTATE 55P03 then).
 */
export function atDesk<T>(
  actor: Actor,
  forumId: string,
  work: (tx: Tx, row: ForumRow, now: Date) => Promise<T>,
): Promise<T> {
  return transaction(async (tx) => {
    await introduce(tx, actor, forumId);
    const query = tx.select().from(forum).where(sql`${forum.id} = ${forumId}`);
    // "No key": rows that only refer to the forum, such as a mail about it, can be written meanwhile.
    const [row] = await (env().UNSAFE_WITHOUT_FORUM_LOCK ? query : query.for("no key update"));
    if (!row) throw new ForumNotFound(forumId);
    return work(tx, row, await databaseNow(tx));
  });
}

/** A transaction that waited too long, for a connection or for others, stores nothing: the answer was already "no". */
function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const stillWanted = startTimeLimit();
  return withinTimeLimit(
    db.transaction(async (tx) => {
      stillWanted();
      const result = await work(tx);
      stillWanted();
      return result;
    }),
  );
}

async function introduce(tx: Tx, actor: Actor, desk: string) {
  const tokenHash = actor.kind === "registrant" ? actor.tokenHash : "";
  const address = actor.kind === "addressee" ? actor.address : "";
  const accountId = actor.kind === "staff" ? actor.accountId : "";
  await tx.execute(sql`select
    set_config('portal.actor', ${actor.kind}, true),
    set_config('portal.account', ${accountId}, true),
    set_config('portal.token_hash', ${tokenHash}, true),
    set_config('portal.address', ${address}, true),
    set_config('portal.desk', ${desk}, true)`);
}

async function databaseNow(tx: Tx): Promise<Date> {
  const [row] = await tx.execute<{ ms: string }>(sql`select extract(epoch from clock_timestamp()) * 1000 as ms`);
  return new Date(Math.floor(Number(row?.ms)) + clockOffset());
}
