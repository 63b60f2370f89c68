"use client";

import { AgendaItemFields } from "@/components/staff/agenda-item-fields";
import { TaskForm, type TaskFormProps } from "@/components/staff/task-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { agendaWarnings, MOST_ITEMS, readDraft } from "@/lib/forums/rules/agenda";
import { saveAgendaAction } from "./actions";

type Props = TaskFormProps & { hours: { startTime: string; endTime: string } };

export function AgendaForm({ hours, ...props }: Props) {
  return (
    <TaskForm {...props} action={saveAgendaAction} submit="Programm speichern">
      {(state) => {
        const items = readDraft(state.values);
        const warnings = agendaWarnings(items, hours);
        return (
          <>
            {warnings.length > 0 ? (
              <Alert tone="warning" title="Bitte prüfen" level={2}>
                <ul className="bullets">
                  {warnings.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
                <p>Sie können trotzdem speichern.</p>
              </Alert>
            ) : null}
            {items.length === 0 ? <p>Noch kein Programmpunkt.</p> : null}
            {items.map((item, index) => (
              <AgendaItemFields
                // biome-ignore lint/suspicious/noArrayIndexKey: the whole form is made anew when rows change places
                key={index}
                item={item}
                index={index}
                last={index === items.length - 1}
                errors={state.fieldErrors}
              />
            ))}
            {items.length < MOST_ITEMS ? (
              <div>
                <Button variant="secondary" name="intent" value="item-add">
                  Programmpunkt hinzufügen
                </Button>
              </div>
            ) : null}
            {state.fieldErrors.removeWished ? (
              <Checkbox name="removeWished" label="Ja, diese Tische entfallen" error={state.fieldErrors.removeWished} />
            ) : null}
          </>
        );
      }}
    </TaskForm>
  );
}
