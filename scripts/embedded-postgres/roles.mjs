import postgres from "postgres";

/**
 * The roles and the database of the portal, in a cluster that has none yet; safe to repeat after a break.
 * The app's login owns nothing and bypasses nothing, so row-level security always holds for it.
 * @param {(role: import("./launcher.mjs").Role, database: string) => string} url
 * @param {Record<import("./launcher.mjs").Role, string>} passwords
 */
export async function prepareCluster(url, passwords) {
  // New databases are copies of template1: the extensions are in each of them.
  await asAdmin(url("postgres", "template1"), async (sql) => {
    await sql`create extension if not exists pg_trgm`;
    await sql`create extension if not exists unaccent`;
  });
  await asAdmin(url("postgres", "postgres"), async (sql) => {
    const plain = "nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
    await ensureRole(sql, "portal_app", `nologin ${plain}`);
    await ensureRole(sql, "portal_owner", `login ${plain} password '${passwords.portal_owner}'`);
    await ensureRole(sql, "portal", `login ${plain} password '${passwords.portal}'`);
    await sql`grant portal_app to portal`;
    const [existing] = await sql`select from pg_database where datname = 'portal'`;
    if (!existing) await sql`create database portal owner portal_owner`;
  });
}

/** @param {import("postgres").Sql} sql */
async function ensureRole(sql, name, attributes) {
  const [existing] = await sql`select from pg_roles where rolname = ${name}`;
  await sql.unsafe(`${existing ? "alter" : "create"} role ${name} ${attributes}`);
}

/**
 * @param {string} url
 * @param {(sql: import("postgres").Sql) => Promise<void>} work
 */
export async function asAdmin(url, work) {
  const sql = postgres(url, { max: 1, fetch_types: false, connect_timeout: 10, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
