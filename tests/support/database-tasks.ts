import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { typescriptProgram } from "../../scripts/runtime/typescript.mjs";
import testEnvironment from "./test-environment.json" with { type: "json" };

const run = promisify(execFile);

export const projectRoot = path.resolve(import.meta.dirname, "../..");

export type DatabaseUrls = { owner: string; app: string };

/** Brings an empty database to the newest version, with the product's own command. */
export const migrate = (urls: DatabaseUrls): Promise<void> => runProgram("db/migrate.ts", urls);

/** Adds regions, settings, pages, the series of 2016 and the examples, with the product's own command. */
export const seed = (urls: DatabaseUrls): Promise<void> => runProgram("db/seed/index.ts", urls);

async function runProgram(entry: string, { owner, app }: DatabaseUrls): Promise<void> {
  const { args, env } = typescriptProgram(entry);
  const addresses = { DATABASE_URL: app, DATABASE_OWNER_URL: owner };
  try {
    await run(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, ...testEnvironment, ...env, ...addresses },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${entry} failed:\n${stdout}${stderr}`, { cause: error });
  }
}
