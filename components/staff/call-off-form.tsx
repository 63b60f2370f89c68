"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, idle, typed } from "@/lib/action/form-state";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  id: string;
  /** What the reason is for, and who reads it. */
  hint: string;
  /** Asked before it is done. */
  question: string;
  /** What will happen, with a count. */
  consequence: string;
  yes: string;
};

/** Calls a forum off in two steps: first the reason, then, with what it will do in view, the decision. */
export function CallOffForm({ action, id, hint, question, consequence, yes }: Props) {
  const [state, run] = useActionState(action, idle);
  const reason = typed(state, "reason");
  const check = state.step === "check";
  return (
    <form key={state.turn} action={run} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <input type="hidden" name="id" value={id} />
      {check ? (
        <>
          <Alert tone="warning" title={question} level={2} live>
            <p>{consequence}</p>
            <p>Ihr Grund: {reason}</p>
          </Alert>
          <input type="hidden" name="reason" value={reason} />
          <div className="actions">
            <SubmitButton variant="danger" name="confirmed" value="ja">
              {yes}
            </SubmitButton>
          </div>
        </>
      ) : (
        <>
          <TextArea
            name="reason"
            label="Grund"
            hint={hint}
            rows={3}
            maxLength={500}
            defaultValue={reason}
            error={state.fieldErrors["reason"]}
          />
          <div className="actions">
            <SubmitButton>Weiter</SubmitButton>
          </div>
        </>
      )}
    </form>
  );
}
