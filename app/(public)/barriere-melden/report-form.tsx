"use client";

import { type ReactNode, useActionState } from "react";
import { GuardFields } from "@/components/content/guard-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { idle, typed } from "@/lib/action/form-state";
import { reportBarrierAction } from "./actions";

interface ReportFormProps {
  stamp: string;
  /** Page the visitor came from. */
  page: string;
  children: ReactNode;
}

export function ReportForm({ stamp, page, children }: ReportFormProps) {
  const [state, action] = useActionState(reportBarrierAction, { ...idle, values: { page } });
  const { fieldErrors } = state;
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={fieldErrors} order={["description", "page", "name", "email"]} formError={state.formError} />
      <GuardFields stamp={typed(state, "stamp") || stamp} />
      <TextArea
        name="description"
        label="Was geht nicht, oder was stört Sie?"
        hint="Beschreiben Sie, was Sie tun wollten und was passiert ist. Wenn Sie mögen: mit welchem Gerät oder Hilfsmittel."
        rows={7}
        defaultValue={typed(state, "description")}
        error={fieldErrors.description}
      />
      <TextField
        name="page"
        label="Auf welcher Seite?"
        hint="Adresse oder Name der Seite."
        optional
        spellCheck={false}
        defaultValue={typed(state, "page")}
        error={fieldErrors.page}
      />
      <TextField
        name="name"
        label="Name"
        optional
        autoComplete="name"
        defaultValue={typed(state, "name")}
        error={fieldErrors.name}
      />
      <TextField
        name="email"
        type="email"
        label="E-Mail-Adresse"
        hint="Nur mit einer Adresse können wir Ihnen antworten."
        optional
        autoComplete="email"
        spellCheck={false}
        defaultValue={typed(state, "email")}
        error={fieldErrors.email}
      />
      {children}
      <div className="actions">
        <SubmitButton>Barriere melden</SubmitButton>
      </div>
    </form>
  );
}
