"use client";

import { useActionState } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action/form-state";
import { idle } from "@/lib/action/form-state";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  token: string;
  label: string;
  variant?: ButtonVariant;
};

/** One button that does one thing to the registration of a link. A link alone does nothing: mail scanners open links. */
export function LinkButtonForm({ action, token, label, variant }: Props) {
  const [state, run] = useActionState(action, idle);
  return (
    <form action={run} className="form">
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} title="Das hat nicht geklappt" />
      <input type="hidden" name="token" value={token} />
      <div>
        <SubmitButton variant={variant}>{label}</SubmitButton>
      </div>
    </form>
  );
}
