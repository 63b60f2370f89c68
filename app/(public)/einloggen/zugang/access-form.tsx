"use client";

import { useActionState } from "react";
import { GuardFields } from "@/components/content/guard-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { idle, typed } from "@/lib/action/form-state";
import { requestAccessAction } from "./actions";

const ORDER = ["name", "email", "organisation", "district", "reason"];

export function AccessForm({ stamp, districts }: { stamp: string; districts: readonly Option[] }) {
  const [state, action] = useActionState(requestAccessAction, idle);
  const { fieldErrors } = state;
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={fieldErrors} order={ORDER} formError={state.formError} />
      <GuardFields stamp={typed(state, "stamp") || stamp} />
      <TextField
        name="name"
        label="Name"
        autoComplete="name"
        defaultValue={typed(state, "name")}
        error={fieldErrors["name"]}
      />
      <TextField
        name="email"
        type="email"
        label="E-Mail-Adresse"
        hint="Am besten Ihre dienstliche Adresse: Damit loggen Sie sich später ein."
        autoComplete="email"
        spellCheck={false}
        defaultValue={typed(state, "email")}
        error={fieldErrors["email"]}
      />
      <TextField
        name="organisation"
        label="Organisation oder Kommune"
        autoComplete="organization"
        defaultValue={typed(state, "organisation")}
        error={fieldErrors["organisation"]}
      />
      <Select
        name="district"
        label="Kreis"
        hint="Der Kreis, in dem Sie Foren koordinieren möchten."
        placeholder="Bitte wählen"
        options={districts}
        defaultValue={typed(state, "district")}
        error={fieldErrors["district"]}
      />
      <TextArea
        name="reason"
        label="Wofür brauchen Sie den Zugang?"
        hint="Ein oder zwei Sätze genügen."
        rows={4}
        defaultValue={typed(state, "reason")}
        error={fieldErrors["reason"]}
      />
      <div className="actions">
        <SubmitButton>Zugang anfordern</SubmitButton>
      </div>
    </form>
  );
}
