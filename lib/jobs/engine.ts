import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { env } from "@/lib/platform/env";
import { JOB_SCHEMA } from "@/lib/platform/job-schema";
import { log } from "@/lib/platform/log";
import { type JobName, jobNames, jobs } from "./registry";

/** How often each worker asks for jobs that are due. Seconds. */
const POLL = 5;
/** A job that runs longer is given to another worker. Seconds. */
const LONGEST_RUN = 600;
/** Time for jobs under way when the worker is told to end. Milliseconds. */
const GRACE = 8000;

export interface JobEngine {
  /** Ends well when the engine runs for the first time. */
  readonly started: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs the jobs of the registry by their calendar, each by one worker at a time however many there are. Waits for the
 * database and its tables as long as it takes, and gets over later outages by itself.
 */
export function startJobEngine(run: (name: JobName) => Promise<unknown>, stop: AbortSignal): JobEngine {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: JOB_SCHEMA,
    application_name: "portal jobs",
    max: 3,
    connectionTimeoutMillis: 3000,
    options: "-c statement_timeout=30000",
    // The tables belong to the owner of the database: installJobSchema makes and updates them, and rebuilds no index.
    migrate: false,
    createSchema: false,
    reindex: false,
  });
  boss.on("error", (error) => log.warn({ err: error }, "job engine"));
  boss.on("warning", ({ message }) => log.warn({ message }, "job engine"));
  return { started: startUntilItWorks(boss, run, stop), stop: () => boss.stop({ timeout: GRACE }) };
}

async function startUntilItWorks(boss: PgBoss, run: (name: JobName) => Promise<unknown>, stop: AbortSignal) {
  for (let attempt = 0; !stop.aborted; attempt += 1) {
    try {
      await boss.start();
      await register(boss, run);
      return;
    } catch (error) {
      log.warn({ err: error, attempt }, "the job engine cannot start yet");
      await sleep(Math.min(10_000, 500 * 2 ** Math.min(attempt, 5)), undefined, { signal: stop }).catch(() => {});
    }
  }
}

async function register(boss: PgBoss, run: (name: JobName) => Promise<unknown>): Promise<void> {
  for (const name of jobNames) {
    const queue = {
      retryLimit: 5,
      retryDelay: 10,
      retryBackoff: true,
      expireInSeconds: LONGEST_RUN,
      deleteAfterSeconds: 3 * 24 * 3600,
    };
    // Exclusive: while one waits or runs, no second one is made.
    await boss.createQueue(name, { ...queue, policy: "exclusive" });
    await boss.updateQueue(name, queue);
    // Once: what was due while no worker ran is made up for, a single time.
    await boss.schedule(name, jobs[name].cron, null, { tz: "Europe/Berlin", missed: "once" });
    await boss.work(name, { pollingIntervalSeconds: POLL }, () => run(name));
  }
  const known = new Set<string>(jobNames);
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
}
