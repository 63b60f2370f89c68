import { spawn } from "node:child_process";
import { projectRoot } from "../embedded-postgres/places.mjs";

/**
 * Runs npm in the checkout: the very npm that started this script, else the one on the PATH.
 * @param {string[]} args
 * @param {{ shown?: boolean }} [options] shown: its output goes to the terminal
 * @returns {Promise<string>} its output, "" if shown. Throws if it fails.
 */
export function npm(args, { shown = false } = {}) {
  const script = process.env.npm_execpath;
  const viaScript = script?.endsWith(".js");
  const stdio = ["ignore", shown ? "inherit" : "pipe", shown ? "inherit" : "ignore"];
  const child = viaScript
    ? spawn(process.execPath, [script, ...args], { cwd: projectRoot, stdio })
    : spawn("npm", args, { cwd: projectRoot, stdio, shell: process.platform === "win32" });
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve(output.trim()) : reject(new Error(`npm ${args[0]}: ${code}`))));
  });
}
