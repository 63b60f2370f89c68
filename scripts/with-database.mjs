/**
 * Runs TypeScript programs of the portal one after the other with a database: the one of DATABASE_URL, else the
 * embedded one, which is started for it and stopped afterwards if nothing else uses it.
 * `node scripts/with-database.mjs db/migrate.ts [db/seed/index.ts] [-- --argument …]`
 */
import { appSecret } from "./runtime/app-secret.mjs";
import { openDatabase } from "./runtime/database.mjs";
import { loadSettings } from "./runtime/environment.mjs";
import { command } from "./runtime/plain-words.mjs";
import { startProgram } from "./runtime/program.mjs";
import { stopSignal, whenStopped } from "./runtime/stop-signal.mjs";
import { typescriptProgram } from "./runtime/typescript.mjs";

await command(async () => {
  loadSettings();
  const { entries, passedOn } = parse(process.argv.slice(2));
  const signal = stopSignal();
  const database = await openDatabase();
  try {
    const env = { ...forDevelopment(), ...process.env, ...database.env };
    for (const entry of entries) {
      if (signal.aborted || process.exitCode) return;
      process.exitCode = await run(entry, passedOn, env, signal);
    }
  } finally {
    await database.stop();
  }
});

/** Programs first; the first argument that begins with a dash and all after it are for the programs. */
function parse(args) {
  const options = args.findIndex((arg) => arg.startsWith("-"));
  const end = options === -1 ? args.length : options;
  return { entries: args.slice(0, end), passedOn: args.slice(end).filter((arg) => arg !== "--") };
}

async function run(entry, passedOn, env, signal) {
  const { args, env: additions } = typescriptProgram(entry);
  const program = startProgram({ args: [...args, ...passedOn], env: { ...env, ...additions } });
  whenStopped(signal).then(program.stop);
  return program.ended;
}

/** An own database comes with own settings; only the embedded one is surely not meant for real work. */
function forDevelopment() {
  if (process.env.DATABASE_URL) return {};
  return { PORTAL_MODE: "development", APP_URL: "http://localhost:3000", APP_SECRET: appSecret() };
}
