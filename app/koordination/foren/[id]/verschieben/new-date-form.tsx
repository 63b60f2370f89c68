"use client";

import { useActionState } from "react";
import { DateFields } from "@/components/staff/date-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/action/form-state";
import { setNewDateAction } from "./actions";

export function NewDateForm({ id, label }: { id: string; label: string }) {
  const [state, action] = useActionState(setNewDateAction, idle);
  return (
    <form key={state.turn} action={action} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} order={["day", "startTime", "endTime"]} formError={state.formError} />
      <input type="hidden" name="id" value={id} />
      <DateFields state={state} />
      <div className="actions">
        <SubmitButton>{label}</SubmitButton>
      </div>
    </form>
  );
}
