import { startEmbeddedPostgres } from "../embedded-postgres/launcher.mjs";
import { PlainError, say } from "./plain-words.mjs";

/**
 * The database of this run: the one of DATABASE_URL, else the embedded one, started if it does not run yet.
 * @returns {Promise<{ env: Record<string, string>; stop(): Promise<void>; ensureRunning(): Promise<void>; isRunning(): boolean }>}
 *   env: the addresses, for programs of the portal
 */
export async function openDatabase() {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_URL) {
    return {
      env: { DATABASE_URL, DATABASE_OWNER_URL: DATABASE_OWNER_URL ?? DATABASE_URL },
      stop: async () => {},
      ensureRunning: async () => {},
      isRunning: () => true,
    };
  }
  const database = await startEmbeddedPostgres({ tell: say }).catch((cause) => {
    throw new PlainError(cause.message, { cause });
  });
  return {
    env: { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl },
    stop: database.stop,
    ensureRunning: database.ensureRunning,
    isRunning: () => database.pid() !== null,
  };
}
