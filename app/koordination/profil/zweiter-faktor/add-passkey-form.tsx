"use client";

import { browserSupportsWebAuthn, startRegistration } from "@simplewebauthn/browser";
import { startTransition, useActionState, useEffect, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle, typed, typedAll } from "@/lib/action/form-state";
import { addPasskeyAction, beginPasskeyAction } from "./actions";
import { RecoveryCodes } from "./recovery-codes";

/** Passkeys need a script to speak with the device: without one nothing is offered here, and the app is the way. */
export function AddPasskeyForm({ next }: { next: string }) {
  const [able, setAble] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [name, setName] = useState("");
  const [state, action] = useActionState(addPasskeyAction, idle);
  useEffect(() => setAble(browserSupportsWebAuthn()), []);

  async function submit(form: FormData) {
    setName(String(form.get("name") ?? ""));
    const begun = await beginPasskeyAction(idle, new FormData());
    const options = typed(begun, "options");
    if (begun.formError || !options) return setProblem(begun.formError);
    try {
      form.set("answer", JSON.stringify(await startRegistration({ optionsJSON: JSON.parse(options) })));
    } catch {
      return setProblem("Ihr Browser hat keinen Passkey angelegt. Versuchen Sie es bitte noch einmal.");
    }
    setProblem(undefined);
    startTransition(() => action(form));
  }

  if (state.step === "codes") return <RecoveryCodes codes={typedAll(state, "codes")} next={next} />;
  if (!able) return null;
  return (
    <form key={state.turn} action={submit} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={problem ?? state.formError ?? state.fieldErrors["answer"]} />
      <TextField
        name="name"
        label="Name des Passkeys"
        hint="Zum Beispiel: Diensttelefon"
        defaultValue={name}
        error={state.fieldErrors["name"]}
      />
      <div>
        <SubmitButton variant="secondary">Passkey anlegen</SubmitButton>
      </div>
    </form>
  );
}
