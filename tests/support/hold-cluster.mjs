/** Starts the cluster of the data directory given, tells its process id and then waits to be killed. */
import { startEmbeddedPostgres } from "../../scripts/embedded-postgres/launcher.mjs";

const cluster = await startEmbeddedPostgres({ dataDir: process.argv[2], durable: false });
process.send(cluster.pid());
setInterval(() => {}, 60_000);
