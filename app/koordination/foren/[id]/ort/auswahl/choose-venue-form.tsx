"use client";

import { TaskForm, type TaskFormProps } from "@/components/staff/task-form";
import { RadioGroup } from "@/components/ui/choice-group";
import type { Option } from "@/components/ui/select";
import { typed } from "@/lib/action/form-state";
import { chooseVenueAction } from "../../actions";

export function ChooseVenueForm({ venues, ...props }: TaskFormProps & { venues: Option[] }) {
  return (
    <TaskForm {...props} action={chooseVenueAction} critical submit="Dieses Haus nehmen">
      {(state) => (
        <RadioGroup
          name="venueId"
          label="Haus"
          options={venues}
          defaultValue={typed(state, "venueId")}
          error={state.fieldErrors.venueId}
        />
      )}
    </TaskForm>
  );
}
