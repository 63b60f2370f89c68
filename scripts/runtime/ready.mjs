import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 90_000;

/**
 * Waits until the app says that it and its database are ready.
 * @param {string} address such as http://127.0.0.1:3000
 * @param {AbortSignal} signal gives up early
 * @returns {Promise<boolean>}
 */
export async function becomesReady(address, signal) {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && !signal.aborted) {
    const response = await fetch(`${address}/api/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => null,
    );
    if (response?.ok) return true;
    await sleep(200);
  }
  return false;
}
