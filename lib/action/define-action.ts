import "server-only";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { getStaff } from "@/lib/accounts/session";
import { fieldErrors } from "@/lib/platform/form-fields";
import { log } from "@/lib/platform/log";
import { type Limit, takePoint, visitorNetwork } from "@/lib/platform/rate-limit";
import type { Result } from "@/lib/platform/result";
import { t } from "@/lib/platform/texts";
import { type Actor, anonymous, type StaffActor } from "@/lib/policy/actor";
import { formValues, nest } from "./form-data";
import { formStamp, readStamp } from "./form-stamp";
import type { FormState, FormValues } from "./form-state";
import { describeOutage } from "./outage";

/** After success: to another page (post-redirect-get), or the form again in another state. */
export type Done = { redirectTo: string } | Partial<FormState>;

/** The least one must be. */
type Access = "public" | "staff" | "agency";
type Caller<Floor extends Access> = Floor extends "public" ? Actor : StaffActor;

type Definition<Schema extends z.ZodType, Code extends string, Floor extends Access> = {
  /** Verb and noun, for the log. */
  name: string;
  /** Who may knock. The mutation asks the policy again, with the loaded row. */
  access: Floor;
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
  run: (call: Call<z.output<Schema>, Caller<Floor>>) => Promise<Result<Done, Code>>;
};

type Call<Input, Who> = { input: Input; values: FormValues; actor: Who; formKey: string; requestId: string };

export type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Put on every action the door has built; tests/architecture looks for it. */
export const door = Symbol.for("portal.door");

type Visit = { values: FormValues; network: string; requestId: string };
type Answer = { outcome: string; redirectTo: string } | { outcome: string; state: Partial<FormState> };

/**
 * The one door for every write: limit → trap → floor → parse → run → answer. What was typed comes back with every error.
 * Outages and bugs become a sentence with the request id, never a stack trace.
 */
export function defineAction<Schema extends z.ZodType, Code extends string = never, Floor extends Access = Access>(
  definition: Definition<Schema, Code, Floor>,
): Action {
  const action: Action = async (previous, form) => {
    const head = await headers();
    const requestId = head.get("x-request-id") ?? "-";
    const visit = { values: formValues(form), network: visitorNetwork(head), requestId };
    const started = performance.now();
    const answer = await answerTo(definition, visit).catch((error): Answer => {
      unstable_rethrow(error);
      log.error({ action: definition.name, requestId, err: error }, "action failed");
      return { outcome: "failed", state: { formError: describeOutage(error, requestId) } };
    });
    const ms = Math.round(performance.now() - started);
    log.info({ action: definition.name, requestId, outcome: answer.outcome, ms }, "action");
    if ("redirectTo" in answer) redirect(answer.redirectTo as never);
    return {
      status: "error",
      fieldErrors: {},
      ...answer.state,
      values: without(answer.state.values ?? visit.values, definition.secret),
      turn: (previous?.turn ?? 0) + 1,
    };
  };
  return Object.defineProperty(action, door, { value: definition.name });
}

async function answerTo<Schema extends z.ZodType, Code extends string, Floor extends Access>(
  definition: Definition<Schema, Code, Floor>,
  visit: Visit,
): Promise<Answer> {
  const refused = await refuseAtTheDoor(definition, visit);
  if (refused) return refused;
  if (definition.access === "public") return letIn(definition, visit, anonymous as Caller<Floor>);
  const actor = (await getStaff())?.actor;
  if (!actor) return signedOut(await headers());
  if (definition.access === "agency" && actor.role !== "agency")
    return { outcome: "agency-only", state: { formError: t("form.agency_only") } };
  return letIn(definition, visit, actor as Caller<Floor>);
}

/** With a script the form stays, with all that was typed. Without one its page is gone with the session: sign in first. */
function signedOut(head: Headers): Answer {
  const outcome = "signed-out";
  if (head.has("next-action")) return { outcome, state: { formError: t("form.signed_out") } };
  return { outcome, redirectTo: `/einloggen?weiter=${encodeURIComponent(head.get("x-path") ?? "")}` };
}

async function refuseAtTheDoor<Schema extends z.ZodType, Code extends string, Floor extends Access>(
  { limit, trap }: Definition<Schema, Code, Floor>,
  { values, network }: Visit,
): Promise<Answer | null> {
  if (limit && !(await takePoint(limit, network)))
    return { outcome: "limited", state: { formError: t("form.limited") } };
  if (!trap) return null;
  if (values.website) return { outcome: "decoy", redirectTo: trap.decoy(values) };
  const { verdict } = readStamp(String(values.stamp ?? ""));
  if (verdict === "ok") return null;
  // An old form gets a new stamp, so that sending it once more is enough.
  const fresh = verdict === "stale" ? { ...values, stamp: formStamp() } : values;
  return { outcome: verdict, state: { formError: t(`form.${verdict}`), values: fresh } };
}

async function letIn<Schema extends z.ZodType, Code extends string, Floor extends Access>(
  definition: Definition<Schema, Code, Floor>,
  { values, requestId }: Visit,
  actor: Caller<Floor>,
): Promise<Answer> {
  const parsed = definition.schema.safeParse(nest(values));
  if (!parsed.success) return { outcome: "invalid", state: { fieldErrors: fieldErrors(parsed.error) } };
  const { formKey } = readStamp(String(values.stamp ?? ""));
  const result = await definition.run({ input: parsed.data, values, actor, formKey, requestId });
  if (!result.ok) return { outcome: result.code, state: refusal(definition, result.code) };
  if ("redirectTo" in result.value) return { outcome: "ok", redirectTo: result.value.redirectTo };
  return { outcome: "ok", state: { status: "ok", ...result.value } };
}

function refusal<Schema extends z.ZodType, Code extends string, Floor extends Access>(
  { errors, fieldOf }: Definition<Schema, Code, Floor>,
  code: Code,
): Partial<FormState> {
  const field = fieldOf?.[code];
  return field ? { fieldErrors: { [field]: errors[code] } } : { formError: errors[code] };
}

function without(values: FormValues, secret: readonly string[] = []): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.includes(name)));
}
