"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle, typedAll } from "@/lib/action/form-state";
import { confirmAppAction } from "../actions";
import { RecoveryCodes } from "../recovery-codes";

interface ConfirmAppFormProps {
  next: string;
  /** Secret and picture; null when the app is no longer being set up. */
  children: ReactNode;
}

export function ConfirmAppForm({ next, children }: ConfirmAppFormProps) {
  const [state, action] = useActionState(confirmAppAction, idle);
  if (state.step === "codes") return <RecoveryCodes codes={typedAll(state, "codes")} next={next} />;
  if (!children) {
    return (
      <p>
        Hier ist nichts mehr einzurichten. <a href="/koordination/profil/zweiter-faktor">Zurück zur Übersicht</a>
      </p>
    );
  }
  return (
    <>
      {children}
      <form key={state.turn} action={action} className="form" noValidate>
        <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
        <input type="hidden" name="weiter" value={next} />
        <TextField
          name="code"
          label="Code aus der App"
          hint="Sechs Ziffern. Die App zeigt alle 30 Sekunden einen neuen."
          autoComplete="one-time-code"
          inputMode="numeric"
          width="short"
          spellCheck={false}
          error={state.fieldErrors["code"]}
        />
        <div className="actions">
          <SubmitButton>Code prüfen und einrichten</SubmitButton>
        </div>
      </form>
    </>
  );
}
