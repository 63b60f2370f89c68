import { defineConfig, devices } from "@playwright/test";
import { chromiumFlags, ensureChromium } from "./scripts/chromium.mjs";

// Its own folder: the build of a running demo or development server is not touched. Inherited by all that starts here.
process.env.NEXT_DIST_DIR ??= ".next-test";

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } };

/** Rushes over HTTP: no page is opened, and nothing else may run beside them, or they would measure that. */
const UNDER_LOAD = ["**/seats*.spec.ts", "**/database-killed.spec.ts"];

/** Every address and action of the staff by HTTP, as three kinds of people: no browser is needed. */
const SECURITY = ["**/isolation*.spec.ts"];

/** What has a project of its own. */
const ELSEWHERE = [...UNDER_LOAD, ...SECURITY];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: process.env.PLAYWRIGHT_OUTPUT ?? "test-results/browser",
  globalSetup: "./tests/e2e/support/global-setup.ts",
  // Each worker runs a portal of its own; more than two would only take turns on two cores.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A test that passes only sometimes is broken.
  retries: 0,
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_REPORT
    ? [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_REPORT }]]
    : [["list"]],
  use: {
    launchOptions: {
      executablePath: ensureChromium(),
      // Nothing but this machine can be reached, whatever a page asks for.
      args: [...chromiumFlags(), "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
    },
    locale: "de-DE",
    timezoneId: "America/New_York",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "chromium-js", testIgnore: ELSEWHERE, use: desktop },
    { name: "chromium-nojs", testIgnore: ELSEWHERE, use: { ...desktop, javaScriptEnabled: false } },
    { name: "phone", testIgnore: ELSEWHERE, use: { ...devices["Galaxy S9+"], viewport: { width: 360, height: 740 } } },
    { name: "security", testMatch: SECURITY, use: desktop },
    { name: "under-load", testMatch: UNDER_LOAD, workers: 1 },
  ],
});
