"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Option } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type FormValues, idle, typed, typedAll } from "@/lib/action/form-state";
import { saveBulkMailAction } from "./actions";
import { LinkFields } from "./link-fields";
import { ScheduleFields } from "./schedule-fields";

interface BulkMailFormProps {
  /** Everything the form begins with, ids included. */
  values: FormValues;
  choices: { states: Option[]; actorTypes: Option[]; districts: Option[]; breakouts: Option[] };
  /** Which placeholders there are. */
  placeholderHint: string;
}

const order = ["subject", "body", "states", "actorTypes", "districts", "breakouts", "evenIfCancelled", "when"];

export function BulkMailForm({ values, choices, placeholderHint }: BulkMailFormProps) {
  const [state, action] = useActionState(saveBulkMailAction, { ...idle, values });
  const { fieldErrors } = state;
  const text = (name: string) => ({ name, defaultValue: typed(state, name), error: fieldErrors[name] });
  const many = (name: string) => ({
    name,
    defaultValue: typedAll(state, name),
    error: fieldErrors[name] ?? fieldErrors[`${name}.0`],
  });
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={fieldErrors} order={order} formError={state.formError} />
      {["forumId", "id", "version"].map((name) => (
        <input key={name} type="hidden" name={name} value={typed(state, name)} />
      ))}
      <TextField {...text("subject")} label="Betreff" />
      <TextArea
        {...text("body")}
        label="Text"
        hint={`Die Anrede mit Namen und der Link zur eigenen Anmeldung stehen schon in der E-Mail. **fett**, - Liste und [Text](https://…) werden erkannt. ${placeholderHint}`}
        rows={14}
      />
      <LinkFields state={state} />
      <CheckboxGroup
        {...many("states")}
        label="An wen? Stand der Anmeldung"
        options={choices.states}
        layout="columns"
      />
      <CheckboxGroup
        {...many("actorTypes")}
        label="Nur diese Gruppen"
        hint="Ohne Auswahl: alle."
        optional
        options={choices.actorTypes}
        layout="columns"
      />
      {choices.districts.length > 0 ? (
        <CheckboxGroup
          {...many("districts")}
          label="Nur aus diesen Kreisen"
          hint="Ohne Auswahl: alle."
          optional
          options={choices.districts}
          layout="columns"
        />
      ) : null}
      {choices.breakouts.length > 0 ? (
        <CheckboxGroup
          {...many("breakouts")}
          label="Nur mit diesem ersten Tischwunsch"
          hint="Ohne Auswahl: alle."
          optional
          options={choices.breakouts}
        />
      ) : null}
      <Checkbox
        name="evenIfCancelled"
        label="Auch senden, wenn das Forum abgesagt oder verschoben ist"
        defaultChecked={typed(state, "evenIfCancelled") === "ja"}
      />
      <ScheduleFields state={state} />
      <div className="actions">
        <SubmitButton>Speichern und Vorschau ansehen</SubmitButton>
      </div>
    </form>
  );
}
