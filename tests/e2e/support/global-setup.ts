import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { migrate, projectRoot, seed } from "../../support/database-tasks";
import { startTestCluster } from "../../support/test-cluster";

/**
 * Once per run: the built app (nothing is built if nothing has changed) and one Postgres with a migrated and seeded
 * template, which each worker of the test run copies for the portal it starts.
 */
export default async function setup() {
  await promisify(execFile)(process.execPath, ["scripts/quality/build-for-tests.mjs"], { cwd: projectRoot });
  const cluster = await startTestCluster(async (urls) => {
    await migrate(urls);
    await seed(urls);
  });
  // Workers inherit the environment; nothing else reaches them from here.
  process.env.PORTAL_TEST_CLUSTER = JSON.stringify(cluster.shared);
  return () => cluster.stop();
}
