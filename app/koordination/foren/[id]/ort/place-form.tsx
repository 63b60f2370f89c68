"use client";

import { DateFields } from "@/components/staff/date-fields";
import { TaskForm, type TaskFormProps } from "@/components/staff/task-form";
import { CheckboxGroup } from "@/components/ui/choice-group";
import { type Option, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { typed, typedAll } from "@/lib/action/form-state";
import { savePlaceAction } from "../actions";

type Props = TaskFormProps & { districts: Option[]; municipalities: Option[] };

export function PlaceForm({ districts, municipalities, ...props }: Props) {
  return (
    <TaskForm {...props} action={savePlaceAction} critical>
      {(state) => (
        <>
          <DateFields state={state} />
          <TextField
            name="place"
            label="Ort in Worten"
            hint="Stadt, Gemeinde oder Stadtteil, wie er in Listen stehen soll. Leer, solange er nicht feststeht."
            optional
            maxLength={120}
            defaultValue={typed(state, "place")}
            error={state.fieldErrors.place}
          />
          <Select
            name="municipalityAgs"
            label="Gemeinde"
            hint="Hilft beim Finden in der Nähe."
            optional
            options={municipalities}
            placeholder="Noch offen"
            defaultValue={typed(state, "municipalityAgs")}
            error={state.fieldErrors.municipalityAgs}
          />
          <CheckboxGroup
            name="districts"
            label="Für welche Kreise ist das Forum?"
            hint="Mindestens einer davon gehört zu Ihnen. Die Koordination jedes dieser Kreise kann das Forum bearbeiten."
            options={districts}
            layout="columns"
            defaultValue={typedAll(state, "districts")}
            error={state.fieldErrors.districts}
          />
        </>
      )}
    </TaskForm>
  );
}
