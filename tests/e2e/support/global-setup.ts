import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { migrate, projectRoot, seed } from "../../support/database-tasks";
import { startTestCluster } from "../../support/test-cluster";

/**
 * Once per run: the built app (nothing is built if nothing has changed; PORTAL_TEST_SKIP_BUILD=1 takes what is there)
 * and one Postgres with a migrated and seeded template, which each worker of the run copies for the portal it starts.
 */
export default async function setup() {
  if (!process.env.PORTAL_TEST_SKIP_BUILD) await build();
  const cluster = await startTestCluster(async (urls) => {
    await migrate(urls);
    await seed(urls);
  });
  // Workers inherit the environment; nothing else reaches them from here.
  process.env.PORTAL_TEST_CLUSTER = JSON.stringify(cluster.shared);
  return () => cluster.stop();
}

async function build(): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, ["scripts/quality/build-for-tests.mjs"], { cwd: projectRoot });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${stdout}${stderr}`, { cause: error });
  }
}
