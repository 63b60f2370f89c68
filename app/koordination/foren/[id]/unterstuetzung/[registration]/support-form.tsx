"use client";

import { useActionState } from "react";
import { RadioGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormValues, idle, typed } from "@/lib/action/form-state";
import { supportStateLabels } from "@/lib/registrations/rules/labels";
import { supportAction } from "../actions";

type Props = {
  hidden: { forum: string; registration: string };
  stored: FormValues;
  owners: readonly { value: string; label: string }[];
};

const states = Object.entries(supportStateLabels).map(([value, label]) => ({ value, label }));

/** How far it is, who sees to it, and what was arranged. */
export function SupportForm({ hidden, stored, owners }: Props) {
  const [answer, action] = useActionState(supportAction, idle);
  const state = answer.turn > 0 ? answer : { ...answer, values: stored };
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <input type="hidden" name="forum" value={hidden.forum} />
      <input type="hidden" name="registration" value={hidden.registration} />
      <RadioGroup
        name="state"
        label="Stand"
        options={states}
        defaultValue={typed(state, "state")}
        error={state.fieldErrors.state}
      />
      <Select
        name="ownerId"
        label="Wer kümmert sich?"
        optional
        options={owners}
        placeholder="Noch niemand"
        defaultValue={typed(state, "ownerId")}
        error={state.fieldErrors.ownerId}
      />
      <TextArea
        name="staffNote"
        label="Notiz"
        hint="Zum Beispiel: Dolmetscherin angefragt, Zusage bis Freitag."
        optional
        rows={3}
        defaultValue={typed(state, "staffNote")}
        error={state.fieldErrors.staffNote}
      />
      <div>
        <SubmitButton>Stand speichern</SubmitButton>
      </div>
    </form>
  );
}
