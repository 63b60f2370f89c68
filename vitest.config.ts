import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

const resolve = {
  alias: [
    { find: /^@\//, replacement: `${root}/` },
    // The real package throws outside a React server build; which files carry it is checked in tests/architecture.
    { find: /^server-only$/, replacement: path.join(root, "tests/support/empty-module.ts") },
  ],
};

/** Enough for code that reads the configuration; the database address leads nowhere on purpose. */
const env = {
  PORTAL_MODE: "test",
  // A zone that is never ours, with an odd offset: whatever forgets Europe/Berlin fails loudly.
  TZ: "Asia/Kathmandu",
  APP_URL: "http://portal.test",
  APP_SECRET: "a secret that only the tests know, long enough",
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
  MAIL_FROM: "Fachforen <portal@example.org>",
  LOG_LEVEL: "silent",
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          env,
          include: ["{app,components,lib,db,scripts,tests/support}/**/*.test.{ts,tsx,mjs}", "*.test.ts"],
        },
      },
      {
        resolve,
        test: {
          name: "architecture",
          env,
          include: ["tests/architecture/**/*.test.ts"],
          exclude: ["tests/architecture/wording/**"],
          testTimeout: 30_000,
        },
      },
      { resolve, test: { name: "wording", env, include: ["tests/architecture/wording/**/*.test.ts"] } },
      {
        resolve,
        test: {
          name: "integration",
          env,
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/database-global-setup.ts"],
          setupFiles: ["tests/support/test-db.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
