"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/action/form-state";
import { endOtherSessionsAction, endSessionAction } from "./actions";

/** `device` and `since` tell the button apart from the others for those who cannot see the row. */
export function EndSessionForm({ session, device, since }: { session: string; device: string; since: string }) {
  const [state, action] = useActionState(endSessionAction, idle);
  return (
    <form action={action}>
      <ErrorSummary errors={{}} formError={state.formError ?? state.fieldErrors["session"]} />
      <input type="hidden" name="session" value={session} />
      <SubmitButton variant="tertiary">
        Beenden<span className="kern-sr-only">{`: ${device}, eingeloggt ${since}`}</span>
      </SubmitButton>
    </form>
  );
}

export function EndOtherSessionsForm() {
  const [state, action] = useActionState(endOtherSessionsAction, idle);
  return (
    <form action={action}>
      <ErrorSummary errors={{}} formError={state.formError} />
      <SubmitButton variant="secondary">Alle anderen beenden</SubmitButton>
    </form>
  );
}
