"use client";

import { useActionState } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/action/form-state";
import { cancelBulkMailAction, releaseBulkMailAction, tryBulkMailAction } from "../actions";

const actions = { cancel: cancelBulkMailAction, release: releaseBulkMailAction, try: tryBulkMailAction };

interface ButtonFormProps {
  does: keyof typeof actions;
  label: string;
  variant?: ButtonVariant | undefined;
  hidden: Record<string, string>;
}

/** One button that does one thing to a mail. */
export function ButtonForm({ does, label, variant, hidden }: ButtonFormProps) {
  const [state, action] = useActionState(actions[does], idle);
  return (
    <form action={action}>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} title="Das hat nicht geklappt" />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </form>
  );
}
