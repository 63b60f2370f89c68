import { PlainError, say } from "./plain-words.mjs";
import { startProgram } from "./program.mjs";
import { whenStopped } from "./stop-signal.mjs";
import { typescriptProgram } from "./typescript.mjs";

/**
 * Brings the database to the newest version and adds the seed; both do nothing that is done already.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 */
export async function fillDatabase(env, signal) {
  await run("db/migrate.ts", env, signal);
  if (signal.aborted) return;
  say("Die Beispieldaten werden geprüft …");
  await run("db/seed/index.ts", env, signal);
}

async function run(entry, env, signal) {
  const program = typescriptProgram(entry);
  const running = startProgram({ args: program.args, env: { ...env, ...program.env } });
  const result = await Promise.race([running.ended, whenStopped(signal)]);
  if (result === "stopped") return running.stop();
  if (result !== 0) throw new PlainError("Die Datenbank ließ sich nicht einrichten. Die Meldungen stehen oben.");
}
