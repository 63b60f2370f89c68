/**
 * Aborted when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or the end of the process that
 * started it. Asking twice changes nothing.
 * @returns {AbortSignal}
 */
export function stopSignal() {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, stop);
  if (process.connected) {
    process.once("disconnect", stop);
    process.channel?.unref();
  }
  return stopping.signal;
}

/** @param {AbortSignal} signal @returns {Promise<"stopped">} */
export function whenStopped(signal) {
  if (signal.aborted) return Promise.resolve("stopped");
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve("stopped"), { once: true }));
}
