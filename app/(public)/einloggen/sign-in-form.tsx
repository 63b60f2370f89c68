"use client";

import { useActionState } from "react";
import { GuardFields } from "@/components/content/guard-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle, typed } from "@/lib/action/form-state";
import { requestSignInAction } from "./actions";

export function SignInForm({ stamp, next }: { stamp: string; next: string }) {
  const [state, action] = useActionState(requestSignInAction, idle);
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <GuardFields stamp={typed(state, "stamp") || stamp} />
      <input type="hidden" name="weiter" value={next} />
      <TextField
        name="email"
        type="email"
        label="E-Mail-Adresse"
        hint="Die Adresse, unter der Sie eingeladen wurden."
        autoComplete="email"
        spellCheck={false}
        defaultValue={typed(state, "email")}
        error={state.fieldErrors["email"]}
      />
      <div>
        <SubmitButton>Link zum Einloggen schicken</SubmitButton>
      </div>
    </form>
  );
}
