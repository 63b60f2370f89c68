import "server-only";
import { env } from "@/lib/platform/env";
import { newId, sign, unsign } from "@/lib/platform/ids";
import { HOUR, now } from "@/lib/platform/time";

/** People need longer than this to fill in the shortest form. Milliseconds. */
const TOO_FAST = 2000;
const TOO_OLD = 24 * HOUR;

export type StampVerdict = { verdict: "ok" | "too_fast" | "stale"; formKey: string };

/**
 * Signed hidden value of a form: its key, by which a repeated post is recognised, and when it was shown.
 * Bots that post at once, or with a value of their own, stand out without any puzzle for people.
 */
export const formStamp = (): string => sign(env().APP_SECRET, "form", `${newId()}~${now().getTime()}`);

export function readStamp(stamp: string): StampVerdict {
  const [formKey, shown] = unsign(env().APP_SECRET, "form", stamp)?.split("~") ?? [];
  if (!formKey || !shown) return { verdict: "stale", formKey: newId() };
  const age = now().getTime() - Number(shown);
  if (age < TOO_FAST) return { verdict: "too_fast", formKey };
  return { verdict: age > TOO_OLD ? "stale" : "ok", formKey };
}
