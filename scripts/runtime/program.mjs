import { spawn } from "node:child_process";
import fs from "node:fs";
import { projectRoot } from "../embedded-postgres/places.mjs";
import { projectNode } from "./project-node.mjs";

const PATIENCE_MS = 10_000;
const guard = new URL("./end-with-parent.mjs", import.meta.url).href;

/**
 * A program of the portal as a child process on the project's Node. Ctrl-C does not reach it, only `stop` ends it,
 * so that everything ends in order.
 * @param {{ args: string[]; env: NodeJS.ProcessEnv; log?: string }} options log: a file for its output instead of
 *   the terminal; begins anew
 */
export function startProgram({ args, env, log }) {
  const output = log ? fs.openSync(log, "w", 0o600) : "inherit";
  const child = spawn(projectNode(), ["--import", guard, ...args], {
    cwd: projectRoot,
    // Next would report to its makers.
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1", PORTAL_STARTED_BY: String(process.pid) },
    stdio: ["ignore", output, output, "ipc"],
    detached: process.platform !== "win32",
  });
  if (log) fs.closeSync(output);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
  return {
    pid: child.pid,
    /** Exit code; 1 if a signal ended it. */
    ended,
    /** Asks it to end, insists after ten seconds. */
    async stop() {
      child.kill("SIGTERM");
      const insist = setTimeout(() => killAll(child), PATIENCE_MS);
      await ended;
      clearTimeout(insist);
    },
  };
}

/** Together with what it has started: it leads a process group of its own, except on Windows. */
function killAll(child) {
  if (process.platform === "win32") child.kill("SIGKILL");
  else process.kill(-child.pid, "SIGKILL");
}
