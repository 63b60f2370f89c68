/** `npm run build`: the app for production. */
import { build } from "./runtime/build.mjs";
import { loadSettings } from "./runtime/environment.mjs";
import { command } from "./runtime/plain-words.mjs";
import { stopSignal } from "./runtime/stop-signal.mjs";

await command(async () => {
  loadSettings();
  if (!(await build(process.env, stopSignal()))) process.exitCode = 1;
});
