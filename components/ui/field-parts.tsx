import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What every field has in common; `name` is the form key and gives the id unless one is set. */
export interface FieldProps {
  name: string;
  label: string;
  id?: string | undefined;
  hint?: ReactNode;
  /** Sentence saying what to do; also shown in the error summary. */
  error?: string | undefined;
  /** Optional fields are marked, required ones are not. */
  optional?: boolean | undefined;
}

export function OptionalMark() {
  return <span className="kern-label__optional"> (optional)</span>;
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="kern-hint" id={`${id}-hinweis`}>
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="kern-error" id={`${id}-fehler`}>
      <Icon name="danger" />
      <span className="kern-body">
        <span className="kern-sr-only">Fehler: </span>
        {children}
      </span>
    </p>
  );
}

/** Label, hint and error around one control, in reading order: the error stands before the input it is about. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: Omit<FieldProps, "name" | "id"> & { id: string; children: ReactNode }) {
  return (
    <div className={error ? "kern-form-input kern-form-input--error" : "kern-form-input"}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      {hint ? <Hint id={id}>{hint}</Hint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {children}
    </div>
  );
}
