"use client";

import { useActionState } from "react";
import { DateFields } from "@/components/staff/date-fields";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormValues, idle, typed, typedAll } from "@/lib/action/form-state";
import { createForumAction } from "./actions";

const takeAlong = [
  { value: "texts", label: "Texte" },
  { value: "agenda", label: "Programm" },
  { value: "place", label: "Ort" },
  { value: "registration", label: "Anmeldung" },
  { value: "contact", label: "Ansprechperson" },
];

type Props = { values: FormValues; sources: Option[]; districts: Option[]; municipalities: Option[]; copies: boolean };

export function CreateForm({ values, sources, districts, municipalities, copies }: Props) {
  const [state, action] = useActionState(createForumAction, { ...idle, values });
  const { fieldErrors } = state;
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary
        errors={fieldErrors}
        order={["title", "day", "startTime", "endTime", "districts", "source"]}
        formError={state.formError}
      />
      <TextField
        name="title"
        label="Titel"
        hint="Zum Beispiel: Fachforum Korbach"
        maxLength={160}
        defaultValue={typed(state, "title")}
        error={fieldErrors.title}
      />
      <DateFields state={state} />
      <CheckboxGroup
        name="districts"
        label="Für welche Kreise ist das Forum?"
        hint="Mindestens einer davon gehört zu Ihnen."
        options={districts}
        layout="columns"
        defaultValue={typedAll(state, "districts")}
        error={fieldErrors.districts}
      />
      {municipalities.length > 0 ? (
        <Select
          name="municipalityAgs"
          label="Ihre Gemeinde"
          options={municipalities}
          placeholder="Bitte wählen"
          defaultValue={typed(state, "municipalityAgs")}
          error={fieldErrors.municipalityAgs}
        />
      ) : null}
      <RadioGroup
        name="source"
        label="Womit beginnen Sie?"
        options={sources}
        defaultValue={typed(state, "source")}
        error={fieldErrors.source}
      />
      {copies ? (
        <CheckboxGroup
          name="take"
          label="Was nehmen Sie aus dem früheren Forum mit?"
          hint="Gilt nur, wenn Sie oben ein früheres Forum gewählt haben."
          optional
          options={takeAlong}
          defaultValue={typedAll(state, "take")}
          error={fieldErrors.take}
        />
      ) : null}
      <div className="actions">
        <SubmitButton>Entwurf anlegen</SubmitButton>
      </div>
    </form>
  );
}
