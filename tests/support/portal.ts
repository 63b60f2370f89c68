import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { type RunningProgram, startProgram } from "../../scripts/runtime/program.mjs";
import { typescriptProgram } from "../../scripts/runtime/typescript.mjs";
import { projectRoot } from "./database-tasks";
import { factoriesFor } from "./factories";
import { freePort } from "./free-port";
import type { Mailbox } from "./mailbox";
import { startResendDouble } from "./resend-double";
import { startSmtpSink } from "./smtp-sink";
import { copyTemplate, type SharedCluster, type TestDatabase } from "./test-cluster";
import testEnvironment from "./test-environment.json" with { type: "json" };
import { waitUntil } from "./wait-until";

export type PortalOptions = {
  /** Berlin wall time at which the portal's clock starts, such as "2016-03-20T10:00". */
  clock?: string | undefined;
  /** How its mails go out; default smtp. */
  mail?: "smtp" | "resend" | undefined;
  /** Who keeps people apart; default both. "app": row-level security does not bind its login. "database": it alone does. */
  locks?: "both" | "app" | "database" | undefined;
  /** Running copies of the app; default 2. */
  instances?: number | undefined;
  /** Further settings of the app and the worker, such as RATE_LIMITS. */
  env?: Record<string, string> | undefined;
};

export interface Instance {
  origin: string;
  program: RunningProgram;
  log(): string;
}

export interface Portal {
  instances: Instance[];
  /** Of the first instance; links in mails lead there. */
  origin: string;
  mail: Mailbox;
  database: TestDatabase;
  /** Sees and changes every row. */
  superuser: postgres.Sql;
  make: ReturnType<typeof factoriesFor>;
  /** `clock`: Berlin wall time at which it starts this time. */
  worker: { stop(): Promise<void>; start(clock?: string): Promise<void>; log(): string };
  stop(): Promise<void>;
}

/**
 * A whole portal on a copy of the template database: several instances of the built app, the worker, a mail server.
 * The app must have been built into NEXT_DIST_DIR before.
 */
export async function startPortal(cluster: SharedCluster, options: PortalOptions = {}): Promise<Portal> {
  const database = await copyTemplate(cluster);
  const mail = options.mail === "resend" ? await startResendDouble("re_test") : await startSmtpSink();
  const mailEnv =
    "resend" === options.mail ? { RESEND_API_KEY: "re_test", RESEND_BASE_URL: mail.url } : { SMTP_URL: mail.url };
  const ports = await Promise.all(Array.from({ length: options.instances ?? 2 }, freePort));
  const env = {
    ...process.env,
    ...testEnvironment,
    NODE_ENV: "production",
    DATABASE_URL: options.locks === "app" ? database.adminUrl : database.appUrl,
    ...(options.locks === "database" ? { UNSAFE_WITHOUT_POLICY: "1" } : {}),
    // Many tests share one address; the limits have tests of their own.
    RATE_LIMITS: "0",
    LOG_LEVEL: "info",
    ...mailEnv,
    ...(options.clock ? { CLOCK_NOW: options.clock } : {}),
    ...options.env,
  } as NodeJS.ProcessEnv;

  const instances = await Promise.all(ports.map((port) => startInstance(port, env, database.name)));
  const [first] = instances;
  if (!first) throw new Error("a portal needs an instance");
  const worker = workerOf({ ...env, APP_URL: first.origin }, database.name);
  await worker.start();
  const superuser = postgres(database.adminUrl, { max: 2, onnotice: () => {} });
  const make = factoriesFor(database.adminUrl);
  return {
    instances,
    origin: first.origin,
    mail,
    database,
    superuser,
    make,
    worker,
    async stop() {
      await Promise.all([...instances.map(({ program }) => program.stop()), worker.stop(), mail.stop()]);
      await Promise.all([superuser.end(), make.close()]);
      await database.drop();
    },
  };
}

async function startInstance(port: number, env: NodeJS.ProcessEnv, name: string): Promise<Instance> {
  const origin = `http://127.0.0.1:${port}`;
  const log = logFile(`${name}-app-${port}`);
  const next = path.join(projectRoot, "node_modules/next/dist/bin/next");
  const args = [next, "start", "-H", "127.0.0.1", "-p", String(port)];
  const program = startProgram({ args, env: { ...env, APP_URL: origin }, log });
  const instance = { origin, program, log: () => readFileSync(log, "utf8") };
  await untilItRuns(
    "the app",
    program,
    instance.log,
    async () => (await fetch(`${origin}/api/health/live`)).status > 0,
  );
  return instance;
}

function workerOf(env: NodeJS.ProcessEnv, name: string): Portal["worker"] {
  const entry = typescriptProgram("lib/jobs/worker.ts");
  const log = logFile(`${name}-worker`);
  const read = () => readFileSync(log, "utf8");
  let program: RunningProgram | null = null;
  return {
    log: read,
    async start(clock) {
      const set = clock ? { CLOCK_NOW: clock } : {};
      const started = startProgram({ args: entry.args, env: { ...env, ...entry.env, ...set }, log });
      program = started;
      await untilItRuns("the worker", started, read, async () => read().includes("worker ready"));
    },
    async stop() {
      await program?.stop();
      program = null;
    },
  };
}

/** Throws with the program's output if it ends before it runs, or takes longer than a minute and a half. */
async function untilItRuns(name: string, program: RunningProgram, log: () => string, runs: () => Promise<boolean>) {
  await Promise.race([
    waitUntil(runs, 90_000, () => `${name} does not answer:\n${log()}`),
    program.ended.then((code) => {
      throw new Error(`${name} ended with ${code}:\n${log()}`);
    }),
  ]);
}

function logFile(name: string): string {
  const folder = path.join(projectRoot, "test-results", "logs");
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.log`);
}
