import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port.mjs";
import { findPostmaster } from "./left-over.mjs";

const ATTEMPTS = 20;
const LOG_LIMIT_BYTES = 5_000_000;
/** pg_trgm asks the operating system what a letter is; under plain "C" an umlaut would be a gap between words. */
const LETTERS = ["C.UTF-8", "en_US.UTF-8", "de_DE.UTF-8", "C"];

/**
 * @typedef {object} Server what the functions here work on
 * @property {{ initdb: string; pgCtl: string; major: string }} programs
 * @property {ReturnType<typeof import("./places.mjs").clusterPlaces>} places
 * @property {import("./system-user.mjs").Account | null} account
 * @property {boolean} durable
 */

/**
 * Makes the cluster if it is not there yet. Sorting and letter case by the server's own C.UTF-8, the same on every
 * machine; German order is asked for by name ("de-x-icu") where it matters.
 * @param {Server} server
 * @param {string} password of the superuser
 */
export async function initialise({ programs, places, account }, password) {
  const versionFile = path.join(places.cluster, "PG_VERSION");
  if (fs.existsSync(versionFile)) {
    const major = fs.readFileSync(versionFile, "utf8").trim();
    if (major === programs.major) return;
    throw new Error(
      `Die Daten in ${places.base} sind von PostgreSQL ${major}, eingebaut ist ${programs.major}. ` +
        "Bitte das Verzeichnis löschen; die Beispieldaten entstehen neu.",
    );
  }
  const unfinished = path.join(places.base, "unfinished");
  const passwordFile = path.join(places.base, "initial-password");
  fs.rmSync(passwordFile, { force: true });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) fs.chownSync(passwordFile, account.uid, account.gid);
  const access = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  try {
    for (const ctype of LETTERS) {
      fs.rmSync(unfinished, { recursive: true, force: true });
      const args = [`--pgdata=${unfinished}`, ...access, ...locale, `--lc-ctype=${ctype}`, "--no-sync"];
      try {
        await run(programs.initdb, args, account, places.base);
        break;
      } catch (error) {
        if (ctype === LETTERS.at(-1) || !/invalid locale/.test(error.message)) throw error;
      }
    }
    fs.renameSync(unfinished, places.cluster);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

/**
 * Starts the server on `wanted` or, if that port is taken, another one, and waits until it takes connections.
 * @param {Server} server
 * @param {number | undefined} wanted
 * @returns {Promise<number>} the port
 */
export async function start(server, wanted) {
  const { programs, places, account } = server;
  trimLog(places.log);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(wanted);
    try {
      const options = ["-o", settings(server, port), "-l", places.log];
      await run(programs.pgCtl, ["start", "-w", "-t", "60", "-D", places.cluster, ...options], account, places.base);
      return port;
    } catch (cause) {
      // The port was taken in between, or processes of a killed server still hold its memory: both pass.
      const passes = /already in use|still in use|could not bind/i.test(lastLines(places.log));
      if (!passes || attempt === ATTEMPTS) {
        throw new Error(
          `Die Datenbank startet nicht. Die letzten Zeilen aus ${places.log}:\n${lastLines(places.log)}`,
          { cause },
        );
      }
      await sleep(250);
    }
  }
}

/**
 * Ends the server; open connections are cut.
 * @param {Server} server
 */
export async function stop({ programs, places, account }) {
  if (!findPostmaster(places.cluster)) return;
  await run(programs.pgCtl, ["stop", "-w", "-m", "fast", "-t", "30", "-D", places.cluster], account, places.base);
}

/** On the command line, not in the cluster's files, so that a change here reaches clusters made earlier. */
function settings({ durable }, port) {
  const always = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: process.platform === "win32" ? undefined : "",
    max_connections: 200,
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
  };
  const fast = durable ? {} : { fsync: "off", full_page_writes: "off" };
  const entries = Object.entries({ ...always, ...fast }).filter(([, value]) => value !== undefined);
  return [`-p ${port}`, ...entries.map(([name, value]) => `-c ${name}=${value}`)].join(" ");
}

/** PG… variables of the caller are for other servers; the working directory must be one the account may enter. */
function run(program, args, account, cwd) {
  const { PATH, SystemRoot, TEMP } = process.env;
  const identity = account ? { uid: account.uid, gid: account.gid } : {};
  return new Promise((resolve, reject) => {
    const env = { PATH, SystemRoot, TEMP, LC_ALL: "C", TZ: "UTC" };
    execFile(program, args, { ...identity, cwd, env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${path.basename(program)}: ${stderr || stdout || error.message}`));
      else resolve(stdout);
    });
  });
}

function trimLog(file) {
  if (fs.existsSync(file) && fs.statSync(file).size > LOG_LIMIT_BYTES) fs.rmSync(file);
}

function lastLines(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-8).join("\n") : "";
}
