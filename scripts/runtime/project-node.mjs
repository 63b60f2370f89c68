import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../embedded-postgres/places.mjs";
import { PlainError } from "./plain-words.mjs";
import { isOlder } from "./requirements.mjs";

/** What the packages of the portal ask for; the pinned Node is newer. */
const LEAST = [22, 12];

/**
 * The Node that the portal runs on: the one pinned in package.json, installed as a package, whatever the machine has.
 * Where there is no such package the machine's own, if it is new enough.
 * @returns {string} path of the program
 */
export function projectNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const names = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`];
  const program = process.platform === "win32" ? "node.exe" : "node";
  const pinned = names.map((name) => path.join(projectRoot, "node_modules", name, "bin", program)).find(fs.existsSync);
  if (pinned) return pinned;
  if (!isOlder(process.versions.node, LEAST)) return process.execPath;
  throw new PlainError(
    `Für dieses System (${system}-${process.arch}) bringt das Portal kein eigenes Node.js mit. ` +
      `Bitte Node.js ${LEAST.join(".")} oder neuer installieren (https://nodejs.org); hier läuft ${process.versions.node}.`,
  );
}

/**
 * Goes on with `module` on the project's Node: in this process if it is that Node already, else in a child that
 * ends with this process.
 * @param {URL} module
 */
export async function continueOnProjectNode(module) {
  const node = projectNode();
  if (isSame(node, process.execPath)) return void (await import(module.href));
  const child = spawn(node, [fileURLToPath(module), ...process.argv.slice(2)], {
    cwd: projectRoot,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  // Ctrl-C reaches the child by itself, and what ends this process ends the child: it notices the lost connection.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

function isSame(one, other) {
  return fs.realpathSync(one) === fs.realpathSync(other);
}
