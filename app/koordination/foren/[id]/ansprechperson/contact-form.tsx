"use client";

import { TaskForm, type TaskFormProps } from "@/components/staff/task-form";
import { TextField } from "@/components/ui/text-field";
import { typed } from "@/lib/action/form-state";
import { saveContactAction } from "../actions";

export function ContactForm(props: TaskFormProps) {
  return (
    <TaskForm {...props} action={saveContactAction}>
      {(state) => {
        const field = (name: string) => ({ name, defaultValue: typed(state, name), error: state.fieldErrors[name] });
        return (
          <>
            <TextField {...field("contactName")} label="Name oder Stelle" maxLength={160} />
            <TextField
              {...field("contactEmail")}
              type="email"
              label="E-Mail-Adresse"
              hint="Am besten eine Adresse, die auch im Urlaub gelesen wird."
              spellCheck={false}
              maxLength={254}
            />
            <TextField {...field("contactPhone")} type="tel" label="Telefon" optional maxLength={40} />
          </>
        );
      }}
    </TaskForm>
  );
}
