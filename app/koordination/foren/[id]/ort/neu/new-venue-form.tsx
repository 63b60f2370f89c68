"use client";

import { AccessFields } from "@/components/staff/access-fields";
import { TaskForm, type TaskFormProps } from "@/components/staff/task-form";
import { TextField } from "@/components/ui/text-field";
import { typed } from "@/lib/action/form-state";
import { addVenueAction } from "../../actions";

export function NewVenueForm(props: TaskFormProps) {
  return (
    <TaskForm {...props} action={addVenueAction} critical submit="Haus anlegen und nehmen">
      {(state) => {
        const field = (name: string) => ({ name, defaultValue: typed(state, name), error: state.fieldErrors[name] });
        return (
          <>
            <TextField {...field("name")} label="Name des Hauses" maxLength={160} />
            <TextField {...field("street")} label="Straße und Hausnummer" optional maxLength={160} />
            <TextField
              {...field("postcode")}
              label="Postleitzahl"
              optional
              width="short"
              inputMode="numeric"
              maxLength={5}
            />
            <TextField {...field("town")} label="Stadt oder Gemeinde" maxLength={120} />
            <AccessFields state={state} />
          </>
        );
      }}
    </TaskForm>
  );
}
