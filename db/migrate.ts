import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { installJobSchema } from "@/lib/platform/job-schema";

/** Of all locks in this database ours; any number would do as long as it stays the same. */
const LOCK = 7_203_160_412;
/** Minutes-long builds of an index are fine, but nobody waits for ever behind a migrator that hangs. */
const PATIENCE = "10min";
/** A migration that waits for a table makes all others wait behind it. */
const TABLE_PATIENCE = "10s";

/**
 * Brings the database to the newest version, forward only. Several at once: one works, the others wait for it.
 * @param address of the owner of the tables; straight to the server, not through a pooler in transaction mode
 * @returns one German sentence on what was done
 */
async function migrateDatabase(address: string): Promise<string> {
  // One connection that is never exchanged: the lock belongs to it.
  const sql = postgres(address, { max: 1, max_lifetime: null, idle_timeout: 0, onnotice: () => {} });
  try {
    await takeTurn(sql);
    const before = await countApplied(sql);
    await migrate(drizzle(sql), { migrationsFolder: path.join(import.meta.dirname, "migrations") });
    await letTheAppCompare(sql);
    await installJobSchema(address);
    const after = await countApplied(sql);
    const state = `${after} Schritte insgesamt`;
    return after === before
      ? `Die Datenbank ist auf dem neuesten Stand (${state}).`
      : `Die Datenbank ist auf den neuesten Stand gebracht (${after - before} neu, ${state}).`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The readiness probe compares this table with the build it belongs to. */
async function letTheAppCompare(sql: Sql) {
  await sql`grant usage on schema drizzle to portal_app`;
  await sql`grant select on drizzle.__drizzle_migrations to portal_app`;
}

async function takeTurn(sql: Sql) {
  await sql`select set_config('statement_timeout', '0', false), set_config('lock_timeout', ${PATIENCE}, false)`;
  await sql`select pg_advisory_lock(${LOCK})`;
  await sql`select set_config('lock_timeout', ${TABLE_PATIENCE}, false)`;
}

async function countApplied(sql: Sql): Promise<number> {
  const [table] = await sql<
    { exists: boolean }[]
  >`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`;
  if (!table?.exists) return 0;
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}

/** The query builder hides what the database said behind the text of the query. */
function reason(error: unknown): string {
  const last = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return last instanceof Error ? last.message : String(last);
}

const address = process.env["DATABASE_OWNER_URL"] ?? process.env["DATABASE_URL"];
if (!address) throw new Error("DATABASE_OWNER_URL or DATABASE_URL is needed");
try {
  console.log(await migrateDatabase(address));
} catch (error) {
  console.error(`Die Datenbank ließ sich nicht auf den neuesten Stand bringen: ${reason(error)}`);
  process.exitCode = 1;
}
