import fs from "node:fs";
import path from "node:path";
import { defaultDataDir, projectRoot } from "../embedded-postgres/places.mjs";
import { PlainError } from "./plain-words.mjs";

/**
 * Settings of the file `.env`, if there is one (Next reads the same file; what is set already wins), and database
 * addresses out of mounted files, because they decide whether the embedded database is started.
 */
export function loadSettings() {
  const file = path.join(projectRoot, ".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
  for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL"]) {
    const mounted = process.env[`${name}_FILE`];
    if (mounted) process.env[name] = fs.readFileSync(mounted, "utf8").trim();
  }
}

/**
 * Demo and development write example data: never into a portal at work, whose settings may lie in `.env`.
 * @param {"demo" | "development"} mode becomes PORTAL_MODE
 */
export function takeMode(mode) {
  if (process.env.PORTAL_MODE === "production") {
    throw new PlainError(
      "Hier ist PORTAL_MODE=production eingestellt, in .env oder in der Umgebung. Es würden Beispieldaten in diese " +
        "Datenbank geschrieben. Bitte in einem anderen Verzeichnis ohne diese Einstellungen starten.",
    );
  }
  process.env.PORTAL_MODE = mode;
}

/** @param {string} name @returns {string} path of the log of a program in the data directory */
export function logFile(name) {
  const directory = path.join(defaultDataDir(), "logs");
  fs.mkdirSync(directory, { recursive: true });
  return path.join(directory, `${name}.log`);
}
