import { npm } from "./npm.mjs";
import { PlainError } from "./plain-words.mjs";

const NODE = [20, 9];
const NPM = [10, 0];

/** Throws a plain sentence if Node is too old. Runs before anything is installed. */
export function checkNode() {
  const node = process.versions.node;
  if (isOlder(node, NODE)) {
    throw new PlainError(
      `Das Portal braucht Node.js ${NODE.join(".")} oder neuer; hier läuft Node.js ${node}. Eine neue Version gibt es auf https://nodejs.org.`,
    );
  }
}

/** Throws a plain sentence if npm is missing or too old. */
export async function checkNpm() {
  const version = await npm(["--version"]).catch(() => "");
  if (!version) throw new PlainError("npm wurde nicht gefunden. Es gehört zu Node.js: https://nodejs.org");
  if (isOlder(version, NPM)) {
    throw new PlainError(
      `Das Portal braucht npm ${NPM[0]} oder neuer; hier ist npm ${version} installiert (npm install -g npm).`,
    );
  }
}

/**
 * @param {string} version such as "20.9.1"
 * @param {number[]} least major and minor
 */
export function isOlder(version, [major, minor]) {
  const [foundMajor, foundMinor] = version.split(".").map(Number);
  return foundMajor < major || (foundMajor === major && foundMinor < minor);
}
