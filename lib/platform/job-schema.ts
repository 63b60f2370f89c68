import { PgBoss } from "pg-boss";

/** Schema of the job engine's own tables, beside ours in the same database. */
export const JOB_SCHEMA = "pgboss";

/**
 * Creates or updates the job engine's tables. Needs the owner of the database, which is why migrations do it: the app's
 * role may use the tables, not make any. `ownerUrl` is a postgres:// address. Safe to repeat and to run twice at once.
 */
export async function installJobSchema(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOB_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  });
  // Errors of a start that fails are thrown as well; without a listener the process would end here.
  boss.on("error", () => {});
  await boss.start();
  try {
    for (const statement of grants) await boss.getDb().executeSql(statement);
  } finally {
    await boss.stop({ graceful: false });
  }
}

const grants = [
  `GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO portal_app`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOB_SCHEMA} TO portal_app`,
  `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOB_SCHEMA} TO portal_app`,
  `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOB_SCHEMA} TO portal_app`,
];
