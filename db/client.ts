import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "../lib/platform/env";
import * as schema from "./schema";

/**
 * Limits in the server end what the driver would wait for; short ones in the driver let it come back by itself
 * after the database was away. Seconds, except the server's settings: milliseconds.
 */
function connect() {
  return postgres(env().DATABASE_URL, {
    max: env().DATABASE_POOL,
    connect_timeout: 3,
    idle_timeout: 20,
    max_lifetime: 300,
    backoff: (attempt) => Math.min(1, 0.1 * attempt),
    onnotice: () => {},
    connection: {
      application_name: "portal",
      statement_timeout: 5000,
      lock_timeout: 3000,
      idle_in_transaction_session_timeout: 5000,
    },
  });
}

// One pool per process: the development server loads this module anew on every change.
const kept = globalThis as { portalPool?: ReturnType<typeof connect> };
kept.portalPool ??= connect();

export const pool = kept.portalPool;
/** For tables without personal data. Everything else goes through `asActor`. */
export const db = drizzle(pool, { schema });
export type Tx = Parameters<Parameters<typeof db.transaction>[0]>[0];
