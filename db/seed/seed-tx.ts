import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";

/** A transaction in which rows of every actor may be written. */
export type SeedTx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];
