"use client";

import { useActionState } from "react";
import { SupportFields } from "@/components/registrations/support-fields";
import { PersonFormFields } from "@/components/staff/person-form-fields";
import { RadioGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle, typed } from "@/lib/action/form-state";
import { registerByHandAction } from "../actions";

type Option = { value: string; label: string };
type Props = {
  forum: string;
  formKey: string;
  districts: readonly Option[];
  tables: readonly Option[];
  childcare: boolean;
};

const sources = [
  { value: "phone", label: "Am Telefon" },
  { value: "letter", label: "Mit einem Brief" },
  { value: "walk_in", label: "Persönlich" },
];
const entries = [
  { value: "now", label: "Gleich eintragen" },
  { value: "link", label: "Erst nach Bestätigung", hint: "Die Person bekommt einen Link, der eine Woche gilt." },
];
const ifFull = [
  { value: "waitlist", label: "Auf die Warteliste" },
  { value: "beyond", label: "Trotzdem einen Platz geben", hint: "Dann braucht es einen Grund." },
];

export function ByHandForm({ forum, formKey, districts, tables, childcare }: Props) {
  const [state, action] = useActionState(registerByHandAction, idle);
  const { fieldErrors } = state;
  const options = { districts: [], organisations: [], tables: [], topics: [], questions: [], catering: false };
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={fieldErrors} formError={state.formError} />
      <input type="hidden" name="forum" value={forum} />
      <input type="hidden" name="key" value={typed(state, "key") || formKey} />
      <RadioGroup
        name="source"
        label="Wie hat sich die Person gemeldet?"
        options={sources}
        defaultValue={typed(state, "source")}
        error={fieldErrors.source}
      />
      <PersonFormFields state={state} districts={districts} tables={tables} />
      <SupportFields state={state} options={{ ...options, childcare, supportUntil: null }} />
      <RadioGroup
        name="entry"
        label="Wie wird die Person eingetragen?"
        options={entries}
        defaultValue={typed(state, "entry") || "now"}
        error={fieldErrors.entry}
      />
      <RadioGroup
        name="ifFull"
        label="Was gilt, wenn kein Platz frei ist?"
        optional
        options={ifFull}
        defaultValue={typed(state, "ifFull")}
        error={fieldErrors.ifFull}
      />
      <TextField
        name="reason"
        label="Grund"
        hint="Nur nötig, wenn jemand ohne freien Platz kommt."
        optional
        maxLength={300}
        defaultValue={typed(state, "reason")}
        error={fieldErrors.reason}
      />
      <div>
        <SubmitButton>Person anmelden</SubmitButton>
      </div>
    </form>
  );
}
