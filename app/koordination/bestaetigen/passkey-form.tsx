"use client";

import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { startTransition, useActionState, useEffect, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle, typed } from "@/lib/action/form-state";
import { beginPasskeyProofAction, showPasskeyAction } from "./actions";

/** Only where a script can speak with the device; the code is the way without. */
export function PasskeyForm({ next }: { next: string }) {
  const [able, setAble] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [state, action] = useActionState(showPasskeyAction, idle);
  useEffect(() => setAble(browserSupportsWebAuthn()), []);

  async function submit(form: FormData) {
    const begun = await beginPasskeyProofAction(idle, new FormData());
    const options = typed(begun, "options");
    if (begun.formError || !options) return setProblem(begun.formError);
    try {
      form.set("answer", JSON.stringify(await startAuthentication({ optionsJSON: JSON.parse(options) })));
    } catch {
      return setProblem("Ihr Browser hat keinen Passkey gefunden. Versuchen Sie es bitte noch einmal.");
    }
    setProblem(undefined);
    startTransition(() => action(form));
  }

  if (!able) return null;
  return (
    <form key={state.turn} action={submit} className="form">
      <ErrorSummary errors={{}} formError={problem ?? state.formError ?? state.fieldErrors["answer"]} />
      <input type="hidden" name="weiter" value={next} />
      <div className="actions">
        <SubmitButton variant="secondary">Mit Passkey bestätigen</SubmitButton>
      </div>
    </form>
  );
}
