/** The second half of `npm run demo`, on the project's own Node and with all packages installed. */
import { appSecret } from "./app-secret.mjs";
import { ensureBuild, nextProgram } from "./build.mjs";
import { openDatabase } from "./database.mjs";
import { loadSettings, logFile, takeMode } from "./environment.mjs";
import { fillDatabase } from "./fill-database.mjs";
import { keepDatabase, keepWorker } from "./keepers.mjs";
import { command, PlainError, say } from "./plain-words.mjs";
import { startProgram } from "./program.mjs";
import { becomesReady } from "./ready.mjs";
import { stopSignal, whenStopped } from "./stop-signal.mjs";
import { webAddress } from "./web-address.mjs";

await command(async () => {
  loadSettings();
  takeMode("demo");
  const signal = stopSignal();
  const web = await webAddress("npm run demo");
  say("Die Datenbank wird gestartet …");
  const database = await openDatabase();
  try {
    const env = {
      ...process.env,
      ...database.env,
      APP_SECRET: appSecret(),
      APP_URL: web.url,
      NODE_ENV: "production",
    };
    await fillDatabase(env, signal);
    if (!signal.aborted) await ensureBuild(env, signal, logFile("build"));
    // The owner of the tables is for migrations only.
    delete env.DATABASE_OWNER_URL;
    if (!signal.aborted) await serve(env, web, database, signal);
  } finally {
    await database.stop();
  }
  say("Das Portal ist beendet.");
});

async function serve(env, web, database, signal) {
  say("Das Portal wird gestartet …");
  const log = logFile("app");
  const args = [nextProgram, "start", "-H", web.host, "-p", String(web.port)];
  const app = startProgram({ args, env, log });
  const worker = keepWorker(env);
  const watch = keepDatabase(database);
  try {
    const ready = await Promise.race([becomesReady(web.internal, signal), app.ended.then(() => false)]);
    if (ready) tellWhatToOpen(web.url);
    else if (!signal.aborted) throw new PlainError(`Das Portal ist nicht gestartet. Der Grund steht in ${log}`);
    const end = await Promise.race([app.ended, whenStopped(signal)]);
    if (end !== "stopped") throw new PlainError(`Das Portal hat sich unerwartet beendet. Der Grund steht in ${log}`);
    say("\nDas Portal wird beendet …");
  } finally {
    await Promise.all([app.stop(), worker.stop(), watch.stop()]);
  }
}

function tellWhatToOpen(url) {
  const clock = process.env.CLOCK_NOW
    ? `  Die Uhr des Portals steht auf ${process.env.CLOCK_NOW}.`
    : "  Wie am 20. März 2016:   CLOCK_NOW=2016-03-20T10:00 npm run demo";
  say(`
Das Portal läuft.

  Im Browser öffnen:      ${url}
  Verschickte Mails:      ${url}/postfach
${clock}

  Beenden mit Strg+C. Protokolle: ${logFile("app")}
`);
}
