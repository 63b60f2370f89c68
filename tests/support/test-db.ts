import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { factoriesFor } from "./factories";
import { copyTemplate } from "./test-cluster";

/*
 * Runs before each file of tests/integration: the file gets a database of its own, and everything it imports (db/client
 * by way of lib/platform/env) uses it as the app does: without superuser, under row-level security.
 */
export const testDatabase = await copyTemplate(inject("cluster"));
process.env.DATABASE_URL = testDatabase.appUrl;

/** Sees every row: for assertions about what is really stored. Never for the code under test. */
export const superuser = postgres(testDatabase.adminUrl, { max: 2, onnotice: () => {} });

/** Rows for tests: `await make.forum({ capacity: 1 })`. */
export const make = factoriesFor(testDatabase.adminUrl);

afterAll(async () => {
  await (globalThis as { portalPool?: postgres.Sql }).portalPool?.end({ timeout: 1 });
  await Promise.all([superuser.end({ timeout: 1 }), make.close()]);
  await testDatabase.drop();
});
