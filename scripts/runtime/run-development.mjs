/** The second half of `npm run dev`, on the project's own Node and with all packages installed. */
import { appSecret } from "./app-secret.mjs";
import { nextProgram } from "./build.mjs";
import { openDatabase } from "./database.mjs";
import { loadSettings, takeMode } from "./environment.mjs";
import { fillDatabase } from "./fill-database.mjs";
import { keepDatabase, keepWorker } from "./keepers.mjs";
import { command, say } from "./plain-words.mjs";
import { startProgram } from "./program.mjs";
import { stopSignal, whenStopped } from "./stop-signal.mjs";
import { webAddress } from "./web-address.mjs";

await command(async () => {
  loadSettings();
  takeMode("development");
  const signal = stopSignal();
  const web = await webAddress("npm run dev");
  const database = await openDatabase();
  try {
    const env = {
      ...process.env,
      ...database.env,
      APP_SECRET: appSecret(),
      APP_URL: web.url,
    };
    await fillDatabase(env, signal);
    // The owner of the tables is for migrations only.
    delete env.DATABASE_OWNER_URL;
    if (!signal.aborted) await serve(env, web, database, signal);
  } finally {
    await database.stop();
  }
});

async function serve(env, web, database, signal) {
  const args = [nextProgram, "dev", "-H", web.host, "-p", String(web.port)];
  const app = startProgram({ args, env });
  const worker = keepWorker(env);
  const watch = keepDatabase(database);
  say(`Verschickte Mails: ${web.url}/postfach`);
  try {
    await Promise.race([app.ended, whenStopped(signal)]);
  } finally {
    await Promise.all([app.stop(), worker.stop(), watch.stop()]);
  }
}
