import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
export const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Node arguments that run a TypeScript entry of the product the way `npm run db:migrate` and the worker do. */
export const typescriptEntry = (entry: string): string[] => ["--conditions=react-server", "--import", "tsx", entry];

/** Brings an empty database to the newest version, with the product's own command. */
export async function migrate(ownerUrl: string): Promise<void> {
  await runEntry("db/migrate.ts", { DATABASE_URL: ownerUrl });
}

async function runEntry(entry: string, env: Record<string, string>): Promise<void> {
  try {
    await run(process.execPath, typescriptEntry(entry), { cwd: projectRoot, env: { ...process.env, ...env } });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${entry} failed:\n${stdout}${stderr}`, { cause: error });
  }
}
