import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "../../lib/platform/env";
import { now } from "../../lib/platform/time";
import { seed } from "./seed";

/*
 * npm run db:seed                     everything: regions, settings, pages, the series of 2016, examples
 * npm run db:seed -- --ohne-foren     what every portal needs: regions, settings, pages
 */
const forums = !process.argv.includes("--ohne-foren");
const pool = postgres(env().DATABASE_URL, { max: 1, onnotice: () => {} });
try {
  await seed(drizzle(pool), { now: now(), secret: env().APP_SECRET, forums });
  console.log(forums ? "Die Datenbank ist gefüllt, mit Beispielen." : "Die Datenbank ist gefüllt, ohne Foren.");
} finally {
  await pool.end();
}
