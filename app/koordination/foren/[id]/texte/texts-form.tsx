"use client";

import { TaskForm, type TaskFormProps } from "@/components/staff/task-form";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { typed } from "@/lib/action/form-state";
import { saveTextsAction } from "../actions";

export function TextsForm(props: TaskFormProps) {
  return (
    <TaskForm {...props} action={saveTextsAction}>
      {(state) => {
        const field = (name: string) => ({ name, defaultValue: typed(state, name), error: state.fieldErrors[name] });
        return (
          <>
            <TextField {...field("title")} label="Titel" maxLength={160} />
            <TextArea
              {...field("summary")}
              label="Kurzbeschreibung"
              hint="Ein bis zwei Sätze, worum es geht. Sie stehen in Listen, in Mails und oben auf der Seite."
              rows={3}
              maxLength={400}
            />
            <TextArea
              {...field("body")}
              label="Text"
              hint="Was geschieht, was nehmen Teilnehmende mit? Eine Leerzeile beginnt einen Absatz, **zwei Sterne** machen fett, ein - am Zeilenanfang macht eine Liste."
              optional
              rows={12}
              maxLength={12_000}
            />
            <TextArea {...field("audience")} label="Für wen" optional rows={3} maxLength={1000} />
            <TextField {...field("organiser")} label="Veranstaltet von" optional maxLength={200} />
            <TextArea
              {...field("plainBody")}
              label="Leichte Sprache"
              hint="Der Text in Leichter Sprache, geprüft. Ohne Text zeigt die Seite nichts an."
              optional
              rows={8}
              maxLength={12_000}
            />
          </>
        );
      }}
    </TaskForm>
  );
}
