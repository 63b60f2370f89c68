const LOOK_EVERY_MS = 500;

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
  if (process.env.npm_lifecycle_event) watchParent(stop);
  return stopping.signal;
}

/** npm hands SIGTERM on to a shell that ends of it without telling us. */
function watchParent(stop) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), LOOK_EVERY_MS).unref();
}

/** @param {AbortSignal} signal @returns {Promise<"stopped">} */
export function whenStopped(signal) {
  if (signal.aborted) return Promise.resolve("stopped");
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve("stopped"), { once: true }));
}
