import type postgres from "postgres";

/** All rows of all tables whose text contains `text`, whatever the case, as "table: row". */
export async function findInAllRows(superuser: postgres.Sql, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of await allTables(superuser)) {
    const rows = await superuser.unsafe<{ row: string }[]>(
      `select t::text as row from ${table} t where strpos(lower(t::text), lower($1)) > 0`,
      [text],
    );
    found.push(...rows.map(({ row }) => `${table}: ${row}`));
  }
  return found;
}

async function allTables(superuser: postgres.Sql): Promise<string[]> {
  const rows = await superuser<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
  return rows.map(({ name }) => name);
}
