"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle } from "@/lib/action/form-state";
import { showCodeAction } from "./actions";

export function CodeForm({ next }: { next: string }) {
  const [state, action] = useActionState(showCodeAction, idle);
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <input type="hidden" name="weiter" value={next} />
      <TextField
        name="code"
        label="Code"
        hint="Sechs Ziffern aus Ihrer Authenticator-App, oder einer Ihrer Wiederherstellungs-Codes."
        autoComplete="one-time-code"
        width="medium"
        spellCheck={false}
        error={state.fieldErrors["code"]}
      />
      <div className="actions">
        <SubmitButton>Bestätigen</SubmitButton>
      </div>
    </form>
  );
}
