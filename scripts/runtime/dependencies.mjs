import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { projectRoot } from "../embedded-postgres/places.mjs";
import { npm } from "./npm.mjs";
import { PlainError, say } from "./plain-words.mjs";
import { checkNpm } from "./requirements.mjs";

const modules = path.join(projectRoot, "node_modules");
const stamp = path.join(modules, ".portal-install");

/** Installs what package-lock.json asks for, if that is not what is there. */
export async function ensureDependencies() {
  const wanted = fingerprint();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  await checkNpm();
  if (matchesLockfile()) {
    await npm(["run", "--silent", "postinstall"]);
  } else {
    say("Pakete werden installiert. Das dauert beim ersten Mal etwa eine Minute …");
    await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"], { shown: true }).catch(() => {
      throw new PlainError(
        "Die Pakete ließen sich nicht installieren. Die Meldungen von npm stehen oben; oft fehlt die Internetverbindung.",
      );
    });
  }
  fs.writeFileSync(stamp, wanted);
}

function fingerprint() {
  const patches = path.join(projectRoot, "patches");
  const files = ["package-lock.json", ...fs.readdirSync(patches).map((name) => path.join("patches", name))];
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const file of files) hash.update(fs.readFileSync(path.join(projectRoot, file)));
  return hash.digest("hex");
}

/** npm notes in node_modules what it has put there; packages for other systems are left out. */
function matchesLockfile() {
  const installed = packagesIn(path.join(modules, ".package-lock.json"));
  const locked = packagesIn(path.join(projectRoot, "package-lock.json"));
  if (!installed || !locked) return false;
  return Object.entries(locked).every(([place, { version, optional }]) => {
    if (place === "") return true;
    return installed[place] ? installed[place].version === version : optional;
  });
}

function packagesIn(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")).packages : null;
}
