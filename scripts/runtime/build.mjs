import fs from "node:fs";
import path from "node:path";
import { projectRoot } from "../embedded-postgres/places.mjs";
import { PlainError, say } from "./plain-words.mjs";
import { startProgram } from "./program.mjs";
import { sourceFingerprint } from "./sources.mjs";
import { whenStopped } from "./stop-signal.mjs";

export const nextProgram = path.join(projectRoot, "node_modules/next/dist/bin/next");
export const distDir = path.join(projectRoot, process.env.NEXT_DIST_DIR ?? ".next");
const stamp = path.join(distDir, "portal-build");

/**
 * Builds the app if its sources have changed since the last build.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal ends the build
 * @param {string} log file for the output of the build, shown if it fails
 */
export async function ensureBuild(env, signal, log) {
  const wanted = sourceFingerprint();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  say("Das Portal wird gebaut. Das dauert etwa eine Minute …");
  fs.rmSync(stamp, { force: true });
  const build = startProgram({ args: [nextProgram, "build"], env: { ...env, NODE_ENV: "production" }, log });
  const result = await Promise.race([build.ended, whenStopped(signal)]);
  if (result === "stopped") return build.stop();
  if (result !== 0) {
    throw new PlainError(
      `${fs.readFileSync(log, "utf8")}\nDas Portal ließ sich nicht bauen. Die Meldungen stehen oben.`,
    );
  }
  fs.writeFileSync(stamp, wanted);
}
