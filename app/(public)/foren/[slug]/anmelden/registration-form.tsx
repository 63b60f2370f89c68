"use client";

import { useActionState } from "react";
import type { FormOptions } from "@/components/registrations/form-options";
import { Alert } from "@/components/ui/alert";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Steps } from "@/components/ui/steps";
import { idle, typed } from "@/lib/action/form-state";
import { registerAction } from "./actions";
import { CheckStep } from "./check-step";
import { EditStep } from "./edit-step";

type Props = {
  slug: string;
  stamp: string;
  options: FormOptions;
  waitlist: boolean;
  /** Shown instead of the form where nobody can register. */
  closed: React.ReactNode;
  /** The privacy notice, read before each of the two buttons. */
  children: React.ReactNode;
};

/** Two pages in one form. Without scripts each button posts the whole page and gets the next one back. */
export function RegistrationForm({ slug, stamp, options, waitlist, closed, children }: Props) {
  const [state, action] = useActionState(registerAction, idle);
  // Whoever was filling it in when registration ended keeps what was typed.
  if (closed && state.turn === 0) return closed;
  const checking = state.step === "check" && state.status === "ok";
  return (
    <>
      <Steps labels={["Angaben", "Prüfen", "E-Mail bestätigen"]} current={checking ? 1 : 0} />
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      {waitlist && !checking ? (
        <Alert title="Sie kommen zuerst auf die Warteliste" level={2}>
          <p>Wird ein Platz frei, bieten wir ihn der Reihe nach per E-Mail an.</p>
        </Alert>
      ) : null}
      {/* A new key per turn: React would otherwise set fields back to what they showed first. */}
      <form key={state.turn} action={action} className="form" noValidate>
        <input type="hidden" name="forum" value={slug} />
        <input type="hidden" name="stamp" value={typed(state, "stamp") || stamp} />
        {checking ? (
          <CheckStep options={options} state={state}>
            {children}
          </CheckStep>
        ) : (
          <EditStep options={options} state={state}>
            {children}
          </EditStep>
        )}
      </form>
    </>
  );
}
