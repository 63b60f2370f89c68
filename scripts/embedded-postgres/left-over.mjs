import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { answers } from "./free-port.mjs";
import { childrenOf, commandOf, isAlive, signal } from "./processes.mjs";

const PATIENCE_MS = 15_000;

/**
 * @typedef {{ pid: number; port: number; ready: boolean }} Postmaster
 */

/**
 * The server of this cluster if it runs. The process id alone proves nothing, ids are recycled: the process must be
 * a PostgreSQL server working on this very directory.
 * @param {string} cluster
 * @returns {Postmaster | null}
 */
export function findPostmaster(cluster) {
  const lines = read(path.join(cluster, "postmaster.pid")).split("\n");
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid) || !isServerOf(cluster, commandOf(pid))) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** Windows tells only the name of the program, not its arguments. */
function isServerOf(cluster, command) {
  return /\bpostgres\b/.test(command) && (process.platform === "win32" || command.includes(cluster));
}

/**
 * A server that an earlier process left running, if it is of use. One that does not answer is stopped the hard way,
 * and a pid file that no server belongs to is removed: PostgreSQL itself refuses to start on a recycled process id.
 * @param {string} cluster
 * @param {(sentence: string) => void} tell
 * @returns {Promise<Postmaster | null>}
 */
export async function recoverLeftOver(cluster, tell) {
  const until = Date.now() + PATIENCE_MS;
  for (let found = findPostmaster(cluster); found; found = findPostmaster(cluster)) {
    if (found.ready && (await answers(found.port))) return found;
    if (Date.now() > until) {
      tell("Ein übrig gebliebener Datenbankserver antwortet nicht und wird beendet.");
      await kill(found.pid);
    }
    await sleep(100);
  }
  fs.rmSync(path.join(cluster, "postmaster.pid"), { force: true });
  return null;
}

/**
 * SIGKILL to a postmaster and its children, back when all of them are gone.
 * @param {number} pid
 */
export async function kill(pid) {
  const all = [pid, ...childrenOf(pid)];
  for (const each of all) signal(each, "SIGKILL");
  const until = Date.now() + PATIENCE_MS;
  while (all.some(isAlive)) {
    if (Date.now() > until) throw new Error(`Der Datenbankserver (Prozess ${pid}) lässt sich nicht beenden.`);
    await sleep(20);
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
