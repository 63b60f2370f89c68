"use client";

import { useActionState } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormState, idle, typed } from "@/lib/action/form-state";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What it is about; a list of values becomes as many fields. */
  hidden: Readonly<Record<string, string | readonly string[]>>;
  label: string;
  variant?: ButtonVariant;
  /** One field to fill in: a reason or a day. */
  field?: { name: string; label: string; hint?: string; type?: "text" | "date" };
};

/** A decision about one or several people: at most one field, one button. */
export function DecisionForm({ action, hidden, label, variant, field }: Props) {
  const [state, run] = useActionState(action, idle);
  return (
    <form key={state.turn} action={run} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} title="Das hat nicht geklappt" />
      {Object.entries(hidden).flatMap(([name, values]) =>
        [values].flat().map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      {field ? (
        <TextField
          {...field}
          width={field.type === "date" ? "short" : "full"}
          maxLength={field.type === "date" ? undefined : 300}
          defaultValue={typed(state, field.name)}
          error={state.fieldErrors[field.name]}
        />
      ) : null}
      <div>
        <SubmitButton variant={variant}>{label}</SubmitButton>
      </div>
    </form>
  );
}
