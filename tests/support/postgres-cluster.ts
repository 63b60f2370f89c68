import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../scripts/embedded-postgres/launcher.mjs";

/** A cluster of its own for tests that crash the server; the shared one of the test run is never hurt. */
export interface DisposableCluster extends EmbeddedPostgres {
  dataDir: string;
  dispose(): Promise<void>;
}

export async function startDisposableCluster(): Promise<DisposableCluster> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "portal-cluster-"));
  const cluster = await startEmbeddedPostgres({ dataDir, durable: false });
  return {
    ...cluster,
    dataDir,
    dispose: async () => {
      await cluster.stop();
      for (const place of [cluster.directory, dataDir]) await rm(place, { recursive: true, force: true });
    },
  };
}
