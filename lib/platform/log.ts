import "server-only";
import pino from "pino";
import { env } from "./env";

/** Structured log on standard output. Ids and codes only: no names, addresses, tokens or form contents. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  serializers: { err: describeError },
  redact: {
    paths: ["*.email", "*.recipient", "*.token", "*.values", "*.firstName", "*.lastName", "*.phone"],
    remove: true,
  },
});

/** Kind, code and place of an error: never the values it was about. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error ? error.code : undefined;
  const cause = error.cause ? describeError(error.cause) : undefined;
  return { type: error.name, code, message: safeMessage(error.message, code), frames: framesOf(error), cause };
}

/** SQLSTATE class 22: the message itself quotes what was typed. */
const quotesInput = /^22/;

/** Cut where the query builder appends the values, and without addresses, which mail servers like to repeat. */
function safeMessage(message: string, code: unknown): string | undefined {
  if (quotesInput.test(String(code))) return undefined;
  return message.split("\nparams:")[0]?.replace(/[^\s<>"'()]+@[^\s<>"'()]+/g, "[address]");
}

/** The stack begins with the message, and that with anything, lines that look like frames included. */
function framesOf({ stack = "", message }: Error): string[] {
  const begin = stack.indexOf(message);
  if (begin < 0) return [];
  return stack
    .slice(begin + message.length)
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 8);
}
