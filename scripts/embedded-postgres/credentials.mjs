import { randomBytes } from "node:crypto";
import fs from "node:fs";

/**
 * @typedef {{ port?: number; prepared: boolean; passwords: Record<import("./launcher.mjs").Role, string> }} Credentials
 */

/**
 * The remembered port and the passwords of a cluster, in a file that only the caller can read.
 * @param {string} file
 * @returns {Credentials | null}
 */
export function readCredentials(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw new Error(`${file} ist nicht lesbar: ${error.message}`, { cause: error });
  }
}

/** @param {string} file @param {Credentials} credentials */
export function writeCredentials(file, credentials) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
}

/** @returns {Credentials} */
export function newCredentials() {
  const password = () => randomBytes(24).toString("base64url");
  return { prepared: false, passwords: { postgres: password(), portal_owner: password(), portal: password() } };
}
