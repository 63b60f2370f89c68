"use client";

import { useActionState } from "react";
import { CheckboxGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Option } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle, typedAll } from "@/lib/action/form-state";
import { chooseMailsAction } from "./actions";

/** Ticked: wanted. */
export function MailsForm({ options, wanted }: { options: Option[]; wanted: string[] }) {
  const [state, action] = useActionState(chooseMailsAction, { ...idle, values: { mails: wanted } });
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <CheckboxGroup
        name="mails"
        label="Welche E-Mails möchten Sie bekommen?"
        hint="Links zum Einloggen kommen immer."
        optional
        options={options}
        defaultValue={typedAll(state, "mails")}
        error={state.fieldErrors["mails"]}
      />
      <div>
        <SubmitButton variant="secondary">Auswahl speichern</SubmitButton>
      </div>
    </form>
  );
}
