import "server-only";
import postgres from "postgres";
import { withinTimeLimit } from "../lib/platform/deadline";
import { env } from "../lib/platform/env";

/** Milliseconds for which an answer holds: at most two questions a second and instance, however many visitors. */
const HOLDS = 500;
/** Milliseconds after which a silent database counts as away. */
const PATIENCE = 3000;

// A connection of its own: while all others are taken by waiting registrations, the database is busy, not away.
const kept = globalThis as { portalPulse?: postgres.Sql };

let last = { at: Number.NEGATIVE_INFINITY, answers: true };
let asking: Promise<boolean> | undefined;

/** Does the database answer at all? Costs nothing for half a second after somebody asked. Never throws. */
export async function databaseAnswers(): Promise<boolean> {
  if (performance.now() - last.at < HOLDS) return last.answers;
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(): Promise<boolean> {
  kept.portalPulse ??= postgres(env().DATABASE_URL, {
    max: 1,
    connect_timeout: 2,
    idle_timeout: 60,
    backoff: () => 0.1,
    onnotice: () => {},
    connection: { application_name: "portal pulse", statement_timeout: 2000 },
  });
  const answers = await withinTimeLimit(Promise.resolve(kept.portalPulse`select 1`), PATIENCE).then(
    () => true,
    () => false,
  );
  last = { at: performance.now(), answers };
  return answers;
}
