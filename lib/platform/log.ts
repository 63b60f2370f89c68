import "server-only";
import pino from "pino";
import { env } from "./env";

/** Structured log on standard output. Ids and codes only: no names, addresses, tokens or form contents. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  serializers: { err: describeError },
  redact: { paths: ["*.email", "*.recipient", "*.token", "*.values", "*.firstName", "*.lastName", "*.phone"], remove: true },
});

/** Kind, code and place of an error. Messages are cut where a database driver appends the values of a query. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error ? error.code : undefined;
  const message = error.message.split("\nparams:")[0];
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")).slice(0, 8);
  return { type: error.name, code, message, frames, cause: error.cause ? describeError(error.cause) : undefined };
}
