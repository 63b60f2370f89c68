"use client";

import { useActionState } from "react";
import { RadioGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle, typed } from "@/lib/action/form-state";
import { type ExportKind, kindFacts } from "@/lib/exports/rules/kinds";
import { purposes } from "@/lib/exports/schema";
import { grantExportAction } from "./actions";

/** `kinds`: what this forum has something for. */
export function ExportForm({ forumId, kinds }: { forumId: string; kinds: readonly ExportKind[] }) {
  const [state, action] = useActionState(grantExportAction, idle);
  const { fieldErrors } = state;
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={fieldErrors} order={["kind", "purpose", "purposeNote"]} formError={state.formError} />
      <input type="hidden" name="forumId" value={forumId} />
      <RadioGroup
        name="kind"
        label="Was brauchen Sie?"
        options={kinds.map((kind) => ({ value: kind, label: kindFacts[kind].label, hint: kindFacts[kind].hint }))}
        defaultValue={typed(state, "kind")}
        error={fieldErrors.kind}
      />
      <Select
        name="purpose"
        label="Wofür?"
        hint="Der Zweck wird mit Ihrem Namen festgehalten."
        options={Object.entries(purposes).map(([value, label]) => ({ value, label }))}
        placeholder="Bitte wählen"
        defaultValue={typed(state, "purpose")}
        error={fieldErrors.purpose}
      />
      <TextField
        name="purposeNote"
        label="Genauer"
        hint="Nötig nur bei „Anderer Zweck“. Bitte keine Namen."
        optional
        maxLength={200}
        defaultValue={typed(state, "purposeNote")}
        error={fieldErrors.purposeNote}
      />
      <div className="actions">
        <SubmitButton>Datei erstellen</SubmitButton>
      </div>
    </form>
  );
}
