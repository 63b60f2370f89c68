"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle, typed } from "@/lib/action/form-state";
import { changeNameAction } from "./actions";

export function NameForm({ name }: { name: string }) {
  const [state, action] = useActionState(changeNameAction, { ...idle, values: { name } });
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <TextField
        name="name"
        label="Name"
        hint="So sehen Sie Ihre Kolleginnen und Kollegen."
        autoComplete="name"
        defaultValue={typed(state, "name")}
        error={state.fieldErrors["name"]}
      />
      <div>
        <SubmitButton variant="secondary">Name speichern</SubmitButton>
      </div>
    </form>
  );
}
