"use client";

import { useActionState } from "react";
import { GuardFields } from "@/components/content/guard-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field-id";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormState, idle, typed } from "@/lib/action/form-state";

interface SubscribeFormProps {
  /** `subscribeAction` of app/(public)/kreise/[ags]/benachrichtigen. */
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  stamp: string;
  district: { ags: string; label: string };
}

/** One mail when a forum for this district is published. Several of these forms may stand on one page. */
export function SubscribeForm({ action, stamp, district }: SubscribeFormProps) {
  const [state, submit] = useActionState(action, idle);
  const name = `abo-${district.ags}`;
  const error = state.fieldErrors.email ?? state.fieldErrors.district;
  return (
    <form
      key={state.turn}
      action={submit}
      className="form"
      noValidate
      aria-label={`Benachrichtigen: ${district.label}`}
    >
      <ErrorSummary errors={error ? { [name]: error } : {}} formError={state.formError} />
      <GuardFields stamp={typed(state, "stamp") || stamp} />
      <input type="hidden" name="district" value={district.ags} />
      <TextField
        id={fieldId(name)}
        name="email"
        type="email"
        label="E-Mail-Adresse"
        hint={`Sie bekommen eine E-Mail, sobald es ein neues Forum gibt: ${district.label}. Abbestellen geht mit einem Klick.`}
        autoComplete="email"
        spellCheck={false}
        defaultValue={typed(state, "email")}
        error={error}
      />
      <div className="actions">
        <SubmitButton variant="secondary">Benachrichtigen</SubmitButton>
        <a href="/datenschutz">Was wir speichern und wie lange</a>
      </div>
    </form>
  );
}
