"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/action/form-state";
import { signInAction } from "../../actions";

export function OpenSessionForm({ token, next, label }: { token: string; next: string; label: string }) {
  const [state, action] = useActionState(signInAction, idle);
  return (
    <form key={state.turn} action={action} className="form">
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} title="Das hat nicht geklappt" />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="weiter" value={next} />
      <div className="actions">
        <SubmitButton>{label}</SubmitButton>
        {state.formError ? <a href="/einloggen">Neuen Link anfordern</a> : null}
      </div>
    </form>
  );
}
