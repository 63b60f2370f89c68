"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle, typed } from "@/lib/action/form-state";
import { resendAction } from "../actions";

export function ResendForm({ slug, stamp }: { slug: string; stamp: string }) {
  const [state, action] = useActionState(resendAction, idle);
  return (
    <>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      {state.status === "ok" ? (
        <Alert tone="success" title="Wenn diese Adresse angemeldet ist, kommt die E-Mail in wenigen Minuten." live />
      ) : null}
      <form key={state.turn} action={action} className="form" noValidate>
        <input type="hidden" name="forum" value={slug} />
        <input type="hidden" name="stamp" value={typed(state, "stamp") || stamp} />
        <div className="trap" aria-hidden="true">
          <label>
            Bitte leer lassen <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <TextField
          name="email"
          label="E-Mail-Adresse"
          type="email"
          width="medium"
          maxLength={254}
          autoComplete="email"
          defaultValue={typed(state, "email")}
          error={state.fieldErrors.email}
        />
        <div>
          <SubmitButton variant="secondary">E-Mail noch einmal schicken</SubmitButton>
        </div>
      </form>
    </>
  );
}
