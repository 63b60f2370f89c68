import postgres from "postgres";

/**
 * `npm run db:reset`: throws away everything in the database; migrations and seed fill it anew.
 * Refuses where the data could be real.
 */
const { DATABASE_OWNER_URL, DATABASE_URL, PORTAL_MODE } = process.env;
const address = DATABASE_OWNER_URL ?? DATABASE_URL;
if (!address) throw new Error("DATABASE_OWNER_URL or DATABASE_URL is needed");
if (!["demo", "development", "test"].includes(PORTAL_MODE ?? "")) {
  throw new Error("Refused: this deletes every registration. Where that is meant, set PORTAL_MODE=development.");
}

const sql = postgres(address, { max: 1, onnotice: () => {}, connection: { lock_timeout: 10_000 } });
try {
  await sql.begin(async (tx) => {
    const schemas = await tx<{ name: string }[]>`
      select nspname as name from pg_namespace where nspname <> 'information_schema' and not starts_with(nspname, 'pg_')`;
    for (const { name } of schemas) await tx`drop schema ${tx(name)} cascade`;
    await tx`create schema public`;
    await tx`grant usage on schema public to public`;
  });
  process.stdout.write("Die Datenbank ist geleert.\n");
} finally {
  await sql.end({ timeout: 5 });
}
