import { execFileSync } from "node:child_process";
import fs from "node:fs";

/**
 * What tells a process from a later one with the same, recycled number: its start time, as the system words it.
 * null: no such process.
 * @param {number} pid
 * @returns {string | null}
 */
export function startOf(pid) {
  if (!isAlive(pid)) return null;
  if (process.platform === "linux") return statOf(pid)?.start ?? null;
  if (process.platform === "win32") return "unknown";
  return ask("ps", ["-o", "lstart=", "-p", String(pid)]) || null;
}

/**
 * The command line of a process, arguments separated by spaces; "" if it is gone or not to be seen.
 * @param {number} pid
 */
export function commandOf(pid) {
  if (process.platform === "linux") return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();
  if (process.platform === "win32") return ask("tasklist", ["/fi", `PID eq ${pid}`, "/fo", "csv", "/nh"]);
  return ask("ps", ["-o", "command=", "-p", String(pid)]);
}

/**
 * @param {number} pid
 * @returns {number[]} its direct children
 */
export function childrenOf(pid) {
  if (process.platform === "linux") {
    const all = fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return all.map(Number).filter((candidate) => statOf(candidate)?.parent === pid);
  }
  const table = ask("ps", ["-A", "-o", "pid=,ppid="]).split("\n");
  return table
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid ? [child] : []));
}

/** @param {number} pid */
export function isAlive(pid) {
  if (process.platform === "linux") {
    const stat = statOf(pid);
    // A zombie has ended; it only waits to be noticed by its parent.
    return stat !== null && stat.state !== "Z";
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
export function signal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** /proc without `ps`, which slim containers lack. The name in brackets may itself contain brackets and spaces. */
function statOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  if (!stat) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0], parent: Number(fields[1]), start: fields[19] };
}

function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function ask(command, args) {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}
