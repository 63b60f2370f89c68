import { sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { seedContent } from "./content";
import { seedExamples } from "./example-series";
import { seedStaff } from "./example-staff";
import { seedRegions } from "./regions";
import type { SeedTx } from "./seed-tx";
import { seedSeries2016 } from "./series-2016";

export type SeedOptions = {
  /** Moment from which the examples count their days. */
  now: Date;
  /** Key of the examples' personal links. */
  secret: string;
  /** False: regions, settings and pages only, for a portal that starts with its own forums. */
  forums: boolean;
};

/** Any key will do, as long as nothing else takes it. */
const SEED_LOCK = 7_420_160_412;

/**
 * Fills an empty database, all or nothing. In a filled one it adds what is missing and leaves everything else as it
 * is; only the regions are brought up to date.
 */
export async function seed<Schema extends Record<string, unknown>>(
  db: PostgresJsDatabase<Schema>,
  { now, secret, forums }: SeedOptions,
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as SeedTx;
    await tx.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK}), set_config('portal.actor', 'system', true)`);
    await seedRegions(tx);
    await seedContent(tx, now);
    if (!forums) return;
    await seedSeries2016(tx);
    await seedExamples(tx, now, secret);
    await seedStaff(tx, now);
  });
}
