/** Builds the app for the browser tests, beside the one of the demo, unless nothing has changed since the last time. */
import fs from "node:fs";
import path from "node:path";
import { projectRoot } from "../embedded-postgres/places.mjs";
import { ensureBuild } from "../runtime/build.mjs";
import { command } from "../runtime/plain-words.mjs";
import { stopSignal } from "../runtime/stop-signal.mjs";

const environment = path.join(projectRoot, "tests/support/test-environment.json");

await command(async () => {
  if (!process.env.NEXT_DIST_DIR) throw new Error("NEXT_DIST_DIR must name the folder of the build");
  const logs = path.join(projectRoot, "test-results", "logs");
  fs.mkdirSync(logs, { recursive: true });
  const env = { ...process.env, ...JSON.parse(fs.readFileSync(environment, "utf8")) };
  await ensureBuild(env, stopSignal(), path.join(logs, "build.log"));
});
