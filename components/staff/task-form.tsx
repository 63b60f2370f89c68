"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, type FormValues, idle, typed } from "@/lib/action/form-state";
import { Overtaken } from "./overtaken";

/** Which forum a form is about, and what it was like when the page was made. */
export type Target = { forum: string; version: number; live: boolean };

export type TaskFormProps = {
  target: Target;
  /** What is stored, as the form shows it. */
  values: FormValues;
  /** Keys in the words of the lists they were chosen from. */
  words?: Readonly<Record<string, string>>;
};

type Props = TaskFormProps & {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** Changes here wait for a release once the forum is published; then why is asked for. */
  critical?: boolean;
  submit?: string;
  children: (state: FormState) => ReactNode;
};

/** One task of a forum: its fields, and what happens when somebody else was faster. */
export function TaskForm({ action, target, values, words, critical, submit = "Speichern", children }: Props) {
  const [state, send] = useActionState(action, { ...idle, values });
  return (
    <form key={state.turn} action={send} className="form" noValidate>
      <ErrorSummary errors={state.fieldErrors} formError={state.formError} />
      <Overtaken state={state} words={words} />
      {/* The first button of a form answers the Enter key: it must not be one that removes something. */}
      <button type="submit" name="intent" value="speichern" className="kern-sr-only" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="forum" value={target.forum} />
      <input type="hidden" name="version" value={typed(state, "version") || target.version} />
      {children(state)}
      {critical && target.live ? (
        <TextArea
          name="reason"
          label="Warum ändern Sie das?"
          hint="Termin, Ort, Kreise und weniger Plätze gibt die Landesagentur frei, bevor sie für alle sichtbar sind. Für andere Änderungen brauchen Sie nichts einzutragen."
          optional
          rows={3}
          maxLength={1000}
          defaultValue={typed(state, "reason")}
          error={state.fieldErrors.reason}
        />
      ) : null}
      <div className="actions">
        <SubmitButton name="intent" value="speichern">
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
