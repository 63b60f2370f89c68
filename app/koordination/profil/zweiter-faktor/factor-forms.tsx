"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle, typedAll } from "@/lib/action/form-state";
import { removeAppAction, removePasskeyAction, renewCodesAction, startAppAction } from "./actions";
import { RecoveryCodes } from "./recovery-codes";

export function StartAppForm({ next }: { next: string }) {
  const [state, action] = useActionState(startAppAction, idle);
  return (
    <form action={action}>
      <ErrorSummary errors={{}} formError={state.formError} />
      <input type="hidden" name="weiter" value={next} />
      <SubmitButton>App einrichten</SubmitButton>
    </form>
  );
}

export function RemoveAppForm() {
  const [state, action] = useActionState(removeAppAction, idle);
  return (
    <form action={action}>
      <ErrorSummary errors={{}} formError={state.formError} />
      <SubmitButton variant="tertiary">App entfernen</SubmitButton>
    </form>
  );
}

export function RemovePasskeyForm({ passkey, name }: { passkey: string; name: string }) {
  const [state, action] = useActionState(removePasskeyAction, idle);
  return (
    <form action={action}>
      <ErrorSummary errors={{}} formError={state.formError ?? state.fieldErrors["passkey"]} />
      <input type="hidden" name="passkey" value={passkey} />
      <SubmitButton variant="tertiary">
        Entfernen<span className="kern-sr-only">: {name}</span>
      </SubmitButton>
    </form>
  );
}

export function RenewCodesForm({ next }: { next: string }) {
  const [state, action] = useActionState(renewCodesAction, idle);
  if (state.step === "codes") return <RecoveryCodes codes={typedAll(state, "codes")} next={next} />;
  return (
    <form action={action}>
      <ErrorSummary errors={{}} formError={state.formError} />
      <SubmitButton variant="secondary">Neue Codes erzeugen</SubmitButton>
    </form>
  );
}
