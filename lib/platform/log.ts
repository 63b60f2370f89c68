import "server-only";
import pino from "pino";
import { env } from "./env";

/** Structured log on standard output. Ids and codes only: no names, addresses, tokens or form contents. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  redact: { paths: ["*.email", "*.recipient", "*.token", "*.values", "*.firstName", "*.lastName", "*.phone"], remove: true },
});
