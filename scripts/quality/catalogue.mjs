import fs from "node:fs";
import path from "node:path";
import { projectRoot } from "../embedded-postgres/places.mjs";

const BUILD = { NEXT_DIST_DIR: ".next-test" };
const reports = path.join(projectRoot, "test-results", "reports");
const report = (name) => path.join(reports, `${name.replace(":", "-")}.json`);

/** Results of an earlier run must not count for one that wrote none. */
export function forgetReports() {
  fs.rmSync(reports, { recursive: true, force: true });
  fs.mkdirSync(reports, { recursive: true });
}

/** An npm script of package.json, so that a step can be run by hand under the same name. */
const script = (name, ...args) => ["npm", "run", "--silent", name, ...(args.length > 0 ? ["--", ...args] : [])];

/** @returns {import("./steps.mjs").Step} */
const vitest = (name, npmScript) => ({
  name,
  command: script(npmScript, "--reporter=default", "--reporter=json", `--outputFile.json=${report(npmScript)}`),
  report: report(npmScript),
});

/** @returns {import("./steps.mjs").Step} */
const playwright = (name, npmScript, minutes) => ({
  name,
  command: script(npmScript),
  env: { ...BUILD, PLAYWRIGHT_REPORT: report(npmScript) },
  needs: ["build", "Chromium"],
  report: report(npmScript),
  minutes,
});

/** @type {import("./steps.mjs").Step[]} */
export const checks = [
  { name: "types", command: script("types"), minutes: 5 },
  { name: "lint", command: script("lint"), minutes: 5 },
  { name: "boundaries", command: script("boundaries"), minutes: 5 },
  { name: "dead code", command: script("deadcode"), minutes: 5 },
  vitest("wording", "wording"),
  vitest("unit and architecture", "test:unit"),
];

/** @type {import("./steps.mjs").Step[]} */
export const allTests = [
  ...checks,
  { ...vitest("integration", "test:integration"), minutes: 12 },
  { name: "build", command: ["node", "scripts/quality/build-for-tests.mjs"], env: BUILD },
  { name: "Chromium", command: ["node", "scripts/chromium.mjs"] },
  playwright("browser, with and without JavaScript", "test:e2e", 20),
  playwright("isolation", "test:security", 10),
  playwright("two instances under load", "test:under-load", 10),
];
