"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type FormState, type FormValues, idle, typed } from "@/lib/action/form-state";
import { changeRemindersAction } from "../actions";

interface Kind {
  kind: string;
  label: string;
  /** When it goes out as things stand. */
  next: string;
}

export function RemindersForm({ values, kinds }: { values: FormValues; kinds: readonly Kind[] }) {
  const [state, action] = useActionState(changeRemindersAction, { ...idle, values });
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <input type="hidden" name="forumId" value={typed(state, "forumId")} />
      <input type="hidden" name="seen" value={typed(state, "seen")} />
      {kinds.map((each) => (
        <ReminderFields key={each.kind} {...each} state={state} />
      ))}
      <div className="actions">
        <SubmitButton>Erinnerungen speichern</SubmitButton>
      </div>
    </form>
  );
}

function ReminderFields({ kind, label, next, state }: Kind & { state: FormState }) {
  const after = kind === "day-after";
  const text = (part: string) => ({
    name: `${kind}.${part}`,
    defaultValue: typed(state, `${kind}.${part}`),
    error: state.fieldErrors[`${kind}.${part}`],
  });
  return (
    <section className="form-part">
      <h2>{label}</h2>
      <p>{next}</p>
      <Checkbox name={`${kind}.on`} label={`${label} senden`} defaultChecked={typed(state, `${kind}.on`) === "ja"} />
      <div className="form-row">
        <TextField
          {...text("days")}
          label={after ? "Tage nach dem Forum" : "Tage vor dem Forum"}
          inputMode="numeric"
          width="short"
        />
        <TextField
          {...text("time")}
          type="time"
          label="Uhrzeit"
          hint={after ? "Leer: 9 Uhr." : "Leer: zur Uhrzeit, zu der das Forum beginnt."}
          optional
          width="short"
        />
      </div>
      <TextArea
        {...text("note")}
        label="Zusätzlicher Absatz"
        hint="Steht in der E-Mail unter Termin und Ort. Ohne Formatierung."
        optional
        rows={3}
      />
    </section>
  );
}
