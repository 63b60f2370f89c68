import path from "node:path";
import { defineConfig } from "vitest/config";
// Its time zone is never ours and has an odd offset, so that whatever forgets Europe/Berlin fails loudly. Its database
// address leads nowhere: unit tests have none.
import env from "./tests/support/test-environment.json" with { type: "json" };

const root = import.meta.dirname;

const resolve = {
  alias: [
    { find: /^@\//, replacement: `${root}/` },
    // The real package throws outside a React server build; which files carry it is checked in tests/architecture.
    { find: /^server-only$/, replacement: path.join(root, "tests/support/empty-module.ts") },
  ],
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
          isolate: false,
        },
      },
      { resolve, test: { name: "wording", env, isolate: false, include: ["tests/architecture/wording/**/*.test.ts"] } },
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
