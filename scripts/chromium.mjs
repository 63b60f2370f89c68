/**
 * Finds a Chromium for the browser tests, or gets one: an installed browser, Playwright's own, else Debian's package.
 * Runs before anything else is certain to be there: only Node's own modules.
 *
 *     node scripts/chromium.mjs           prints the path
 */

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];

const USUAL_PLACES = {
  linux: ["/usr/bin/chromium", "/usr/bin/google-chrome", "/opt/google/chrome/chrome", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
};

/** Where Playwright puts its browsers when PLAYWRIGHT_BROWSERS_PATH does not say otherwise. */
const CACHES = {
  linux: path.join(os.homedir(), ".cache", "ms-playwright"),
  darwin: path.join(os.homedir(), "Library", "Caches", "ms-playwright"),
  win32: path.join(os.homedir(), "AppData", "Local", "ms-playwright"),
};

const INSIDE_CACHE = [
  "chrome-linux64/chrome",
  "chrome-linux/chrome",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-win64/chrome.exe",
  "chrome-win/chrome.exe",
];

/** Flags every start needs: quiet on the network, and without a sandbox where root has none. */
export function chromiumFlags() {
  const flags = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return process.getuid?.() === 0 ? ["--no-sandbox", ...flags] : flags;
}

/**
 * Path of an installed browser, or null. CHROMIUM_PATH wins over everything.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: string, exists?: (file: string) => boolean }} [world]
 */
export function findChromium({ env = process.env, platform = process.platform, exists = isProgram } = {}) {
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const candidates = [
    ...(env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : []),
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name + suffix))),
    ...(USUAL_PLACES[platform] ?? []),
    ...playwrightBrowsers(env.PLAYWRIGHT_BROWSERS_PATH || CACHES[platform]),
  ];
  return candidates.find(exists) ?? null;
}

function playwrightBrowsers(cache) {
  if (!cache || !fs.existsSync(cache)) return [];
  const versions = fs.readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  versions.sort((a, b) => Number(b.split("-")[1]) - Number(a.split("-")[1]));
  return versions.flatMap((version) => INSIDE_CACHE.map((file) => path.join(cache, version, file)));
}

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Path of a browser, installing one if there is none. Throws an Error that says what is missing and how to get it.
 * @param {(line: string) => void} say tells what is being done
 */
export function ensureChromium(say = () => {}) {
  const found = findChromium();
  if (found) return found;

  const tried = [];
  for (const [what, attempt] of [
    ["Playwright's Chromium (npx playwright install chromium)", installPlaywrights],
    ["Debian's package (apt-get install chromium)", installDebians],
  ]) {
    say(`No Chromium found. Getting ${what} …`);
    const problem = attempt();
    const path = findChromium();
    if (path && !problem) return path;
    tried.push(`  ${what}: ${problem ?? "installed, but no browser was found afterwards"}`);
  }
  throw new Error(
    [
      "The browser tests need a Chromium or Chrome, and none could be found or installed.",
      ...tried,
      "Install one yourself (Debian, Ubuntu: sudo apt-get install chromium) or name it: CHROMIUM_PATH=/path/to/chrome",
    ].join("\n"),
  );
}

/** @returns {string | null} what went wrong */
function installPlaywrights() {
  const cli = path.join("node_modules", "playwright", "cli.js");
  if (!fs.existsSync(cli)) return "Playwright is not installed yet";
  const problem = run(process.execPath, [cli, "install", "chromium"]);
  if (problem) return problem;
  const browser = findChromium();
  // Playwright brings the browser but not the system's libraries it needs.
  const start = browser ? spawnSync(browser, ["--version", ...chromiumFlags()], { timeout: 30_000 }) : null;
  return start && start.status !== 0 ? "it does not start on this system (libraries are missing)" : null;
}

/** @returns {string | null} what went wrong */
function installDebians() {
  if (process.platform !== "linux" || !isProgram("/usr/bin/apt-get")) return "this system has no apt-get";
  if (process.getuid?.() !== 0) return "needs root";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return (
    run("apt-get", ["update", "-q"], env) ??
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], env)
  );
}

/** @returns {string | null} what went wrong */
function run(program, args, env = process.env) {
  const { status, error, stdout, stderr } = spawnSync(program, args, { env, encoding: "utf8", timeout: 300_000 });
  if (status === 0) return null;
  const reason = `${stdout}\n${stderr}`.split("\n").find((line) => /^(?:Error|E): /.test(line));
  return error?.message ?? reason ?? `ended with ${status}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(ensureChromium((line) => console.error(line)));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
