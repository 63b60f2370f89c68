import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";
import { withinTimeLimit } from "@/lib/platform/deadline";
import { log } from "@/lib/platform/log";

export const dynamic = "force-dynamic";

/** Milliseconds; a probe that waits longer has its answer. */
const PATIENCE = 2000;
const newest = Math.max(...journal.entries.map(({ when }) => when));

/**
 * May this instance get visitors? 200 "ok", or 503 with Retry-After while the database is away or is not yet on the
 * version this build was made for. The reason stands in the log, not in the answer.
 */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    const applied = await withinTimeLimit(newestApplied(), PATIENCE);
    if (applied >= newest) return new Response("ok", { headers });
    log.warn({ applied, newest }, "not ready: migrations are missing");
  } catch (error) {
    log.warn({ err: error }, "not ready: the database does not answer");
  }
  return new Response("not ready", { status: 503, headers: { ...headers, "Retry-After": "5" } });
}

async function newestApplied(): Promise<number> {
  const [row] = await db.execute<{ newest: string | null }>(
    sql`select max(created_at) as newest from drizzle.__drizzle_migrations`,
  );
  return Number(row?.newest ?? 0);
}
