import fs from "node:fs";
import path from "node:path";
import { defaultDataDir, projectRoot } from "../embedded-postgres/places.mjs";

/** Settings of the file `.env`, if there is one; what is set already wins. Next reads the same file. */
export function loadEnvFile() {
  const file = path.join(projectRoot, ".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** @param {string} name @returns {string} path of the log of a program in the data directory */
export function logFile(name) {
  const directory = path.join(defaultDataDir(), "logs");
  fs.mkdirSync(directory, { recursive: true });
  return path.join(directory, `${name}.log`);
}
