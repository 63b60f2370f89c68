import { setTimeout as sleep } from "node:timers/promises";

/**
 * Asks `probe` again and again until it returns something other than undefined, null or false.
 * Throws after `timeoutMs` with what `explain` says then. Errors of the probe count as "not yet".
 */
export async function waitUntil<T>(
  probe: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  timeoutMs: number,
  explain: () => string = () => "the condition did not become true",
): Promise<T> {
  const end = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`After ${timeoutMs} ms: ${explain()}`, last === undefined ? {} : { cause: last });
    }
    await sleep(50);
  }
}
