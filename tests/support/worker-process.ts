import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { typescriptProgram } from "../../scripts/runtime/typescript.mjs";
import { projectRoot } from "./database-tasks";
import { waitUntil } from "./wait-until";

export interface WorkerProcess {
  readonly child: ChildProcess;
  /** All it has printed so far. */
  output(): string;
  /** SIGTERM; the exit code and how long it took, in milliseconds. */
  stop(): Promise<{ code: number | null; took: number }>;
  /** SIGKILL: what a crash does. */
  kill(): Promise<void>;
}

/** The worker as `npm run worker` starts it, without npm in between. */
export async function startWorker(env: Record<string, string>, { ready = true } = {}): Promise<WorkerProcess> {
  const { args, env: additions } = typescriptProgram("lib/jobs/worker.ts");
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, LOG_LEVEL: "info", DATABASE_POOL: "5", ...env, ...additions },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (printed += String(chunk)));
  const exited = once(child, "exit") as Promise<[number | null]>;
  const running = () => child.exitCode === null && child.signalCode === null;
  if (ready) {
    const isReady = () => printed.includes("worker ready\n") || !running();
    await waitUntil(isReady, 60_000, () => `the worker did not become ready:\n${printed}`);
    if (!running()) throw new Error(`the worker ended:\n${printed}`);
  }
  return {
    child,
    output: () => printed,
    async stop() {
      const begun = performance.now();
      child.kill("SIGTERM");
      const [code] = await exited;
      return { code, took: performance.now() - begun };
    },
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
