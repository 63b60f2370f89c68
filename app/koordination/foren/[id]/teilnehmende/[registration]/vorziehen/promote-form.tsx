"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle, typed } from "@/lib/action/form-state";
import { promoteAction } from "../../actions";

const modes = [
  { value: "offer", label: "Platz anbieten", hint: "Die Person antwortet innerhalb der Frist." },
  { value: "confirm", label: "Platz gleich geben", hint: "Wenn Sie schon miteinander gesprochen haben." },
];

export function PromoteForm({ hidden }: { hidden: { forum: string; registration: string } }) {
  const [state, action] = useActionState(promoteAction, idle);
  const { fieldErrors } = state;
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={fieldErrors} formError={state.formError} order={["mode", "reason", "beyond"]} />
      <input type="hidden" name="forum" value={hidden.forum} />
      <input type="hidden" name="registration" value={hidden.registration} />
      <RadioGroup
        name="mode"
        label="Wie bekommt die Person den Platz?"
        options={modes}
        defaultValue={typed(state, "mode")}
        error={fieldErrors.mode}
      />
      <TextField
        name="reason"
        label="Grund"
        maxLength={300}
        defaultValue={typed(state, "reason")}
        error={fieldErrors.reason}
      />
      <Checkbox
        name="beyond"
        label="Auch wenn kein Platz frei ist"
        hint="Dann kommt eine Person mehr, als Plätze da sind."
        defaultChecked={typed(state, "beyond") === "ja"}
        error={fieldErrors.beyond}
      />
      <div>
        <SubmitButton>Vorziehen</SubmitButton>
      </div>
    </form>
  );
}
