"use client";

import { useActionState } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, idle, typed } from "@/lib/action/form-state";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** Sent along: which forum, and what of it was seen. */
  facts: Record<string, string>;
  label: string;
  variant?: ButtonVariant;
  /** Asks for a text besides. */
  text?: { label: string; hint?: string; optional?: boolean };
};

/** One step in the life of a forum: a button, and where it needs words a field for them. */
export function StepForm({ action, facts, label, variant, text }: Props) {
  const [state, run] = useActionState(action, idle);
  // Several of these forms stand on one page.
  const id = `${label.toLowerCase().replace(/[^a-z]+/g, "-")}-text`;
  const { comment, ...others } = state.fieldErrors;
  return (
    <form key={state.turn} action={run} className="form" noValidate>
      <ErrorSummary
        errors={others}
        formError={state.formError ?? comment}
        title={state.formError ? "Das hat nicht geklappt" : undefined}
      />
      {Object.entries(facts).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {text ? (
        <TextArea
          id={id}
          name="comment"
          label={text.label}
          hint={text.hint}
          optional={text.optional}
          rows={4}
          maxLength={2000}
          defaultValue={typed(state, "comment")}
          error={comment}
        />
      ) : null}
      <div className="actions">
        <SubmitButton variant={variant}>{label}</SubmitButton>
      </div>
    </form>
  );
}
