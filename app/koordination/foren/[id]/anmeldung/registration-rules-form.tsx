"use client";

import { ContingentFields } from "@/components/staff/contingent-fields";
import { QuestionEditor } from "@/components/staff/question-editor";
import { TaskForm, type TaskFormProps } from "@/components/staff/task-form";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/choice-group";
import type { Option } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { typed } from "@/lib/action/form-state";
import { saveRegistrationAction } from "../actions";

const waitlist = [
  { value: "on", label: "Warteliste an", hint: "Wird ein Platz frei, bietet ihn das Portal der Reihe nach an." },
  { value: "paused", label: "Angehalten", hint: "Man kann sich eintragen, Plätze bietet das Portal gerade nicht an." },
  { value: "off", label: "Keine Warteliste", hint: "Sind alle Plätze vergeben, endet die Anmeldung." },
];

export function RegistrationRulesForm({ districts, ...props }: TaskFormProps & { districts: Option[] }) {
  return (
    <TaskForm {...props} action={saveRegistrationAction} critical>
      {(state) => {
        const field = (name: string) => ({ name, defaultValue: typed(state, name), error: state.fieldErrors[name] });
        const box = (name: string) => ({ name, defaultChecked: typed(state, name) === "ja" });
        return (
          <>
            <section className="form-part" aria-labelledby="plaetze">
              <h2 id="plaetze">Plätze</h2>
              <TextField
                {...field("capacity")}
                label="Wie viele Plätze gibt es?"
                optional
                width="short"
                inputMode="numeric"
                maxLength={5}
              />
              <Checkbox {...box("unlimited")} label="Ohne Begrenzung" hint="Dann bleibt die Zahl der Plätze leer." />
              <RadioGroup
                name="waitlist"
                label="Warteliste"
                options={waitlist}
                defaultValue={typed(state, "waitlist")}
                error={state.fieldErrors.waitlist}
              />
              <TextField
                {...field("overbooking")}
                label="Überbuchung in Prozent"
                hint="So viele Plätze mehr vergeben, weil manche nicht kommen. 0 bis 50."
                optional
                width="short"
                inputMode="numeric"
                maxLength={2}
              />
              <Checkbox
                {...box("approvalRequired")}
                label="Sie sagen jede Anmeldung selbst zu"
                hint="Wer sich anmeldet, wartet dann auf Ihre Zusage."
              />
              <Checkbox
                {...box("unlisted")}
                label="Nur mit Link"
                hint="Das Forum steht in keiner Liste. Wer die Adresse hat, kann es sehen und sich anmelden."
              />
            </section>
            <section className="form-part" aria-labelledby="zeitraum">
              <h2 id="zeitraum">Zeitraum</h2>
              <div className="form-row form-row-two">
                <TextField
                  {...field("opensDay")}
                  type="date"
                  label="Anmeldung ab"
                  hint="Leer: sobald das Forum veröffentlicht ist."
                  optional
                />
                <TextField
                  {...field("opensTime")}
                  type="time"
                  label="Uhrzeit"
                  hint="Leer: ab 0:00 Uhr."
                  optional
                  width="short"
                />
                <TextField
                  {...field("closesDay")}
                  type="date"
                  label="Anmeldung bis"
                  hint="Leer: bis zum Beginn."
                  optional
                />
                <TextField
                  {...field("closesTime")}
                  type="time"
                  label="Uhrzeit"
                  hint="Leer: bis zum Ende des Tages."
                  optional
                  width="short"
                />
              </div>
            </section>
            <ContingentFields state={state} districts={districts} />
            <QuestionEditor state={state} />
          </>
        );
      }}
    </TaskForm>
  );
}
