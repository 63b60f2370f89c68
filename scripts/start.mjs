/** `npm start`: the built app in production. Database, migrations and worker are run apart from it. */
import { isBuilt, nextProgram } from "./runtime/build.mjs";
import { loadSettings } from "./runtime/environment.mjs";
import { command, PlainError } from "./runtime/plain-words.mjs";
import { startProgram } from "./runtime/program.mjs";
import { stopSignal, whenStopped } from "./runtime/stop-signal.mjs";

await command(async () => {
  loadSettings();
  const missing = ["DATABASE_URL", "APP_SECRET"].filter((name) => !process.env[name] && !process.env[`${name}_FILE`]);
  if (missing.length > 0) {
    throw new PlainError(
      `Für den Betrieb fehlt: ${missing.join(" und ")}. Was diese Einstellungen bedeuten, steht in .env.example. ` +
        "Zum Ausprobieren ohne Einstellungen: npm run demo",
    );
  }
  if (!isBuilt()) {
    throw new PlainError("Das Portal ist noch nicht gebaut. Bitte zuerst: npm run build");
  }
  const signal = stopSignal();
  const { PORT = "3000", HOST = "0.0.0.0" } = process.env;
  const app = startProgram({
    args: [nextProgram, "start", "-H", HOST, "-p", PORT],
    env: { ...process.env, NODE_ENV: "production" },
  });
  whenStopped(signal).then(app.stop);
  const code = await app.ended;
  process.exitCode = signal.aborted ? 0 : code;
});
