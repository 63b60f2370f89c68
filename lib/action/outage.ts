import "server-only";
import { TimeLimitExceeded } from "@/lib/platform/deadline";
import { t } from "@/lib/platform/texts";

/** lock_not_available, query_canceled, deadlock_detected, serialization_failure: somebody else is at it right now. */
const BUSY = new Set(["55P03", "57014", "40P01", "40001"]);
/** 25P03: the server ended a transaction that stood still. */
const AWAY = /^(08|57P|53|25P03)|^(CONNECTION_|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)/;

function code(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") return cause.code;
    if (cause instanceof TimeLimitExceeded) return "CONNECTION_TIME_LIMIT";
  }
  return "";
}

/** Is the database busy or away, rather than our code wrong? */
export const isOutage = (error: unknown): boolean => BUSY.has(code(error)) || AWAY.test(code(error));

/** A sentence saying what happened and what to do. */
export function describeOutage(error: unknown, requestId: string): string {
  if (BUSY.has(code(error))) return t("form.busy");
  return AWAY.test(code(error)) ? t("form.outage") : t("form.unknown", { requestId });
}
