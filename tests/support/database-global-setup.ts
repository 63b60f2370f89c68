import type { TestProject } from "vitest/node";
import { migrate } from "./database-tasks";
import { type SharedCluster, startTestCluster } from "./test-cluster";

declare module "vitest" {
  interface ProvidedContext {
    cluster: SharedCluster;
  }
}

/** One Postgres for all integration tests, with one migrated database that every test file copies. */
export async function setup(project: TestProject) {
  const cluster = await startTestCluster(migrate);
  project.provide("cluster", cluster.shared);
  return () => cluster.stop();
}
