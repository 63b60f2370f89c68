import { spawn } from "node:child_process";
import { readCounts, stepCounts, sumCounts } from "./counts.mjs";

/**
 * @typedef {object} Step
 * @property {string} name shown in the table
 * @property {[string, ...string[]]} command program and arguments
 * @property {Record<string, string>} [env] added to the environment
 * @property {string[]} [needs] names of steps without which this one makes no sense
 * @property {string} [report] file the step's JSON reporter writes
 * @property {number} [minutes] time limit, default 10
 *
 * @typedef {{ name: string, outcome: "ok" | "failed" | "not run", ms: number, note: string,
 *   counts: import("./counts.mjs").Counts }} Result
 */

const running = new Set();

/**
 * Runs the steps one after the other and goes on after a failure, except with steps that need the failed one.
 * @param {Step[]} steps
 * @param {AbortSignal} signal ends the running step with everything it has started, and then this process
 * @returns {Promise<Result[]>}
 */
export async function runSteps(steps, signal) {
  signal.addEventListener("abort", () => {
    for (const child of running) end(child);
    process.exit(130);
  });
  /** @type {Result[]} */
  const results = [];
  for (const step of steps) {
    const missing = (step.needs ?? []).filter((name) => results.find((r) => r.name === name)?.outcome !== "ok");
    const result = missing.length > 0 ? notRun(step, missing) : await runStep(step);
    results.push(result);
  }
  return results;
}

/** @param {Step} step @param {string[]} missing @returns {Result} */
function notRun({ name }, missing) {
  console.log(`\n▶ ${name}: not run, because ${missing.join(", ")} failed`);
  return { name, outcome: "not run", ms: 0, note: `needs ${missing.join(", ")}`, counts: stepCounts(false, null) };
}

/** @param {Step} step @returns {Promise<Result>} */
async function runStep({ name, command, env, report, minutes = 10 }) {
  console.log(`\n▶ ${name}`);
  const started = performance.now();
  const problem = await run(command, env, minutes);
  const ms = performance.now() - started;
  const counts = stepCounts(problem === null, report ? readCounts(report) : null);
  const outcome = problem === null && counts.failed === 0 ? "ok" : "failed";
  console.log(`${outcome === "ok" ? "✔" : "✘"} ${name} (${duration(ms)})${problem ? `: ${problem}` : ""}`);
  return { name, outcome, ms, note: problem ?? "", counts };
}

/** @returns {Promise<string | null>} what went wrong */
function run([program, ...args], env, minutes) {
  return new Promise((resolve) => {
    // An own process group, so that servers and browsers started below end with it.
    const detached = process.platform !== "win32";
    const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...env }, detached });
    running.add(child);
    let tooLong = false;
    const timer = setTimeout(() => {
      tooLong = true;
      end(child);
    }, minutes * 60_000);
    const done = (problem) => {
      clearTimeout(timer);
      running.delete(child);
      resolve(tooLong ? `stopped after ${minutes} minutes` : problem);
    };
    child.once("error", (error) => done(error.message));
    child.once("exit", (code, signal) => {
      if (code === 0) done(null);
      else done(signal ? `ended by ${signal}` : `exit code ${code}`);
    });
  });
}

function end(child) {
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGTERM");
  } catch {
    // Already gone.
  }
}

/** @param {number} ms */
export function duration(ms) {
  const seconds = ms / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * The table of all steps and, as the very last line, the total.
 * @param {Result[]} results
 * @returns {number} exit code
 */
export function summarise(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log("");
  for (const { name, outcome, ms, note, counts } of results) {
    const sign = { ok: "✔", failed: "✘", "not run": "–" }[outcome];
    const tests = counts.passed + counts.failed > 1 ? `${counts.passed} passed, ${counts.failed} failed` : outcome;
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    console.log(
      `${sign} ${name.padEnd(width)}  ${duration(ms).padStart(11)}  ${tests}${skipped}${note ? `  (${note})` : ""}`,
    );
  }
  const total = sumCounts(results.map(({ counts }) => counts));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
