import fs from "node:fs";
import path from "node:path";
import { projectRoot } from "../embedded-postgres/places.mjs";
import { PlainError, say } from "./plain-words.mjs";
import { startProgram } from "./program.mjs";
import { sourceFingerprint } from "./sources.mjs";
import { whenStopped } from "./stop-signal.mjs";

export const nextProgram = path.join(projectRoot, "node_modules/next/dist/bin/next");
const distDir = path.join(projectRoot, process.env.NEXT_DIST_DIR ?? ".next");
const stamp = path.join(distDir, "portal-build");

export function isBuilt() {
  return fs.existsSync(path.join(distDir, "BUILD_ID"));
}

/**
 * Builds the app if its sources have changed since the last build.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal ends the build
 * @param {string} log file for the output of the build, shown if it fails
 */
export async function ensureBuild(env, signal, log) {
  if (isBuilt() && fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === sourceFingerprint()) return;
  say("Das Portal wird gebaut. Das dauert ein bis zwei Minuten …");
  if ((await build(env, signal, log)) || signal.aborted) return;
  throw new PlainError(`${fs.readFileSync(log, "utf8")}\nDas Portal ließ sich nicht bauen. Die Meldungen stehen oben.`);
}

/**
 * Builds the app.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal ends the build
 * @param {string} [log] file for the output of the build instead of the terminal
 * @returns {Promise<boolean>} whether it was built
 */
export async function build(env, signal, log) {
  const sources = sourceFingerprint();
  fs.rmSync(stamp, { force: true });
  const program = startProgram({ args: [nextProgram, "build"], env: { ...env, NODE_ENV: "production" }, log });
  whenStopped(signal).then(program.stop);
  if ((await program.ended) !== 0 || !isBuilt()) return false;
  fs.writeFileSync(stamp, sources);
  return true;
}
