import { setTimeout as sleep } from "node:timers/promises";
import { logFile } from "./environment.mjs";
import { say } from "./plain-words.mjs";
import { startProgram } from "./program.mjs";
import { typescriptProgram } from "./typescript.mjs";

const LONGEST_PAUSE_MS = 30_000;
/** A worker that ran this long was well; the next pause is short again. */
const WELL_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 2_000;

/**
 * The worker, started again with growing pauses when it dies.
 * @param {NodeJS.ProcessEnv} env
 */
export function keepWorker(env) {
  const { args, env: additions } = typescriptProgram("lib/jobs/worker.ts");
  let failures = 0;
  return keep(async (stopping, pause) => {
    const startedAt = Date.now();
    const worker = startProgram({ args, env: { ...env, ...additions }, log: logFile("worker") });
    stopping.addEventListener("abort", worker.stop, { once: true });
    await worker.ended;
    stopping.removeEventListener("abort", worker.stop);
    if (stopping.aborted) return;
    failures = Date.now() - startedAt > WELL_AFTER_MS ? 0 : failures + 1;
    const wait = Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** failures);
    say(
      `Der Mailversand hat sich beendet und startet in ${wait / 1000} s neu. Der Grund steht in ${logFile("worker")}`,
    );
    await pause(wait);
  });
}

/**
 * The embedded database, started again when it dies.
 * @param {Awaited<ReturnType<typeof import("./database.mjs").openDatabase>>} database
 */
export function keepDatabase(database) {
  return keep(async (stopping, pause) => {
    await pause(LOOK_EVERY_MS);
    if (stopping.aborted || database.isRunning()) return;
    say("Die Datenbank hat sich beendet und wird neu gestartet …");
    await database.ensureRunning().catch((error) => say(error.message));
  });
}

/** Repeats `round` until `stop` is called, which waits for the last round to end. */
function keep(round) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms) => sleep(ms, undefined, { signal }).catch(() => {});
  const rounds = (async () => {
    while (!signal.aborted) await round(signal, pause);
  })();
  return {
    stop() {
      stopping.abort();
      return rounds;
    },
  };
}
