import "server-only";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type Actor, anonymous } from "@/lib/policy/actor";
import { fieldErrors } from "@/lib/platform/form-fields";
import { log } from "@/lib/platform/log";
import { type Limit, takePoint, visitorNetwork } from "@/lib/platform/rate-limit";
import type { Result } from "@/lib/platform/result";
import { t } from "@/lib/platform/texts";
import { formValues, nest } from "./form-data";
import { formStamp, readStamp } from "./form-stamp";
import type { FormState, FormValues } from "./form-state";
import { describeOutage } from "./outage";

/** After success: to another page (post-redirect-get), or the form again in another state. */
export type Done = { redirectTo: string } | Partial<FormState>;

type Definition<Schema extends z.ZodType, Code extends string> = {
  /** Verb and noun, for the log. */
  name: string;
  /** Who may knock. The mutation asks the policy again, with the loaded row. */
  access: "public";
  schema: Schema;
  /** Posts per network; counted before anything is parsed. */
  limit?: Limit;
  /** For forms open to everyone: a trap field, and a stamp (`formStamp`) that tells bots and old forms apart. */
  trap?: { decoy: (values: FormValues) => string };
  /** Fields never sent back to the page. */
  secret?: readonly string[];
  /** A sentence for every way in which this may rightly fail. */
  errors: Record<Code, string>;
  /** Fields a code belongs to, where it belongs to one. */
  fieldOf?: Partial<Record<Code, string>>;
  run: (call: Call<z.output<Schema>>) => Promise<Result<Done, Code>>;
};

export type Call<Input> = { input: Input; values: FormValues; actor: Actor; formKey: string; requestId: string };

export type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Put on every action the door has built; tests/architecture looks for it. */
export const door = Symbol.for("portal.door");

/**
 * The one door for every write: limit → trap → parse → run → answer. What was typed comes back with every error.
 * Outages and bugs become a sentence with the request id, never a stack trace.
 */
export function defineAction<Schema extends z.ZodType, Code extends string = never>(
  definition: Definition<Schema, Code>,
): Action {
  const action: Action = async (previous, form) => {
    const head = await headers();
    const requestId = head.get("x-request-id") ?? "-";
    const values = formValues(form);
    const echo = (state: Partial<FormState>): FormState => ({
      status: "error",
      fieldErrors: {},
      ...state,
      values: without(state.values ?? values, definition.secret),
      turn: (previous?.turn ?? 0) + 1,
    });
    const started = performance.now();
    const report = (outcome: string) =>
      log.info({ action: definition.name, requestId, outcome, ms: Math.round(performance.now() - started) }, "action");

    try {
      if (definition.limit && !(await takePoint(definition.limit, visitorNetwork(head)))) {
        report("limited");
        return echo({ formError: t("form.limited") });
      }
      const trapped = definition.trap && springTrap(values);
      if (trapped === "decoy" && definition.trap) {
        report("decoy");
        redirect(definition.trap.decoy(values) as never);
      }
      if (trapped === "too_fast" || trapped === "stale") {
        report(trapped);
        // An old form gets a new stamp, so that sending it once more is enough.
        const fresh = trapped === "stale" ? { ...values, stamp: formStamp() } : values;
        return echo({ formError: t(`form.${trapped}`), step: previous?.step, values: fresh });
      }
      const parsed = definition.schema.safeParse(nest(values));
      if (!parsed.success) {
        report("invalid");
        return echo({ fieldErrors: fieldErrors(parsed.error) });
      }
      const formKey = readStamp(String(values.stamp ?? "")).formKey;
      const result = await definition.run({ input: parsed.data, values, actor: anonymous, formKey, requestId });
      report(result.ok ? "ok" : result.code);
      if (!result.ok) return echo(refusal(definition, result.code));
      if ("redirectTo" in result.value) redirect(result.value.redirectTo as never);
      return echo({ status: "ok", ...result.value });
    } catch (error) {
      unstable_rethrow(error);
      log.error({ action: definition.name, requestId, err: error }, "action failed");
      return echo({ formError: describeOutage(error, requestId), step: previous?.step });
    }
  };
  return Object.defineProperty(action, door, { value: definition.name });
}

function refusal<Schema extends z.ZodType, Code extends string>({ errors, fieldOf }: Definition<Schema, Code>, code: Code) {
  const field = fieldOf?.[code];
  return field ? { fieldErrors: { [field]: errors[code] } } : { formError: errors[code] };
}

function springTrap(values: FormValues): "decoy" | "too_fast" | "stale" | null {
  if (values.website) return "decoy";
  const { verdict } = readStamp(String(values.stamp ?? ""));
  return verdict === "ok" ? null : verdict;
}

function without(values: FormValues, secret: readonly string[] = []): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.includes(name)));
}
