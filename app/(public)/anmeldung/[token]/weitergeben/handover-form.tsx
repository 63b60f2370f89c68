"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle, typed } from "@/lib/action/form-state";
import { handOverAction } from "../../actions";

export function HandoverForm({ token }: { token: string }) {
  const [state, action] = useActionState(handOverAction, idle);
  const field = (name: string) => ({
    name,
    defaultValue: typed(state, name),
    error: state.fieldErrors[name],
    autoComplete: "off",
  });
  return (
    <>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <form key={state.turn} action={action} className="form" noValidate>
        <input type="hidden" name="token" value={token} />
        <div className="form-row form-row-two">
          <TextField {...field("firstName")} label="Vorname" maxLength={80} />
          <TextField {...field("lastName")} label="Nachname" maxLength={80} />
        </div>
        <TextField {...field("email")} label="E-Mail-Adresse" type="email" maxLength={254} spellCheck={false} />
        <div>
          <SubmitButton>Platz anbieten</SubmitButton>
        </div>
      </form>
    </>
  );
}
