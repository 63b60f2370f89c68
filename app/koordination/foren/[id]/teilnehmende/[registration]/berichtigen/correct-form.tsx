"use client";

import { useActionState } from "react";
import { PersonFormFields } from "@/components/staff/person-form-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormValues, idle } from "@/lib/action/form-state";
import { correctAction } from "../../actions";

type Option = { value: string; label: string };
type Props = {
  hidden: { forum: string; registration: string };
  stored: FormValues;
  districts: readonly Option[];
  tables: readonly Option[];
};

export function CorrectForm({ hidden, stored, districts, tables }: Props) {
  const [answer, action] = useActionState(correctAction, idle);
  const state = answer.turn > 0 ? answer : { ...answer, values: stored };
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <input type="hidden" name="forum" value={hidden.forum} />
      <input type="hidden" name="registration" value={hidden.registration} />
      <PersonFormFields state={state} districts={districts} tables={tables} />
      <div>
        <SubmitButton>Angaben speichern</SubmitButton>
      </div>
    </form>
  );
}
