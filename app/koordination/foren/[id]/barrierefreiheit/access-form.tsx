"use client";

import { AccessFields } from "@/components/staff/access-fields";
import { TaskForm, type TaskFormProps } from "@/components/staff/task-form";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { typed } from "@/lib/action/form-state";
import { saveAccessAction } from "../actions";

export function AccessForm({ hasVenue, ...props }: TaskFormProps & { hasVenue: boolean }) {
  return (
    <TaskForm {...props} action={saveAccessAction}>
      {(state) => (
        <>
          {hasVenue ? (
            <section className="form-part" aria-labelledby="haus">
              <h2 id="haus">Das Haus</h2>
              <AccessFields state={state} />
            </section>
          ) : null}
          <section className="form-part" aria-labelledby="angebot">
            <h2 id="angebot">Das Forum</h2>
            <Checkbox
              name="childcareOffered"
              label="Wir bieten Kinderbetreuung an"
              defaultChecked={typed(state, "childcareOffered") === "ja"}
            />
            <Checkbox
              name="cateringOffered"
              label="Es gibt etwas zu essen"
              hint="Die Anmeldung fragt dann nach Wünschen zur Verpflegung."
              defaultChecked={typed(state, "cateringOffered") === "ja"}
            />
            <TextField
              name="supportUntil"
              type="date"
              label="Bis wann lässt sich Unterstützung sicher einrichten?"
              hint="Zum Beispiel Gebärdensprachdolmetschen. Der Tag steht in der Anmeldung."
              optional
              width="medium"
              defaultValue={typed(state, "supportUntil")}
              error={state.fieldErrors.supportUntil}
            />
          </section>
        </>
      )}
    </TaskForm>
  );
}
