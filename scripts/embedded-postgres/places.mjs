import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Where the demo, development and tests keep what they make: PORTAL_DATA_DIR, else `.data` in the checkout. */
export function defaultDataDir() {
  return path.resolve(projectRoot, process.env.PORTAL_DATA_DIR || ".data");
}

/**
 * The paths of one cluster. `cluster` belongs to the account the server runs as; everything else to the caller.
 * @param {string} wantedDir relative to the checkout, or absolute
 * @param {import("./system-user.mjs").Account | null} account null: the server runs as the caller
 */
export function clusterPlaces(wantedDir, account) {
  const dataDir = path.resolve(projectRoot, wantedDir);
  fs.mkdirSync(dataDir, { recursive: true });
  let base = path.join(dataDir, "postgres");
  if (account) {
    letThrough(dataDir);
    if (!account.canReach(dataDir)) base = substitute(base, account);
    fs.mkdirSync(base, { recursive: true });
    fs.chmodSync(base, 0o700);
    fs.chownSync(base, account.uid, account.gid);
  } else {
    fs.mkdirSync(base, { recursive: true, mode: 0o700 });
  }
  return {
    base,
    cluster: path.join(base, "data"),
    log: path.join(base, "server.log"),
    // Beside the data they open: a checkout that is deleted and cloned anew finds both or neither.
    credentials: path.join(base, "credentials.json"),
    holders: path.join(dataDir, "postgres-holders"),
    lock: path.join(dataDir, "postgres.lock"),
  };
}

/**
 * A place of the same name that the account can reach, when the wanted one lies below a closed directory such as
 * /root. Always the same one for the same wanted path. Throws if somebody else owns it.
 * @param {string} wanted
 * @param {import("./system-user.mjs").Account} account
 */
export function substitute(wanted, account) {
  const key = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  // /var/tmp outlives a restart of the machine, /tmp often does not.
  const parent = fs.existsSync("/var/tmp") ? "/var/tmp" : os.tmpdir();
  const place = path.join(parent, `fachforen-portal-${key}`);
  fs.mkdirSync(place, { recursive: true, mode: 0o755 });
  const found = fs.lstatSync(place);
  if (!found.isDirectory() || (found.uid !== 0 && found.uid !== account.uid)) {
    throw new Error(
      `${place} gehört jemand anderem. Bitte löschen oder PORTAL_DATA_DIR auf ein anderes Verzeichnis setzen.`,
    );
  }
  return place;
}

/** Only our own directory is ever opened for passing through, never one above it. */
function letThrough(directory) {
  const { mode, uid } = fs.statSync(directory);
  if (uid === process.getuid?.() && (mode & 0o001) === 0) fs.chmodSync(directory, mode | 0o011);
}
