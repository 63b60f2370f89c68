import type { ReactNode } from "react";
import { describedBy } from "./field-id";
import { FieldError, Hint, OptionalMark } from "./field-parts";

interface FieldsetProps {
  /** Hint and error get their ids from it. */
  id: string;
  legend: string;
  /** A legend that is also a heading of the page; default is the size of a label. */
  size?: "label" | "heading" | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean | undefined;
  layout?: "stack" | "columns" | undefined;
  children: ReactNode;
}

/** A group of controls under one legend. */
export function Fieldset(props: FieldsetProps) {
  return (
    <fieldset
      className={props.error ? "kern-fieldset kern-fieldset--error" : "kern-fieldset"}
      aria-describedby={describedBy(props.id, props.hint, props.error)}
    >
      <legend className={props.size === "heading" ? "kern-label legend-heading" : "kern-label"}>
        {props.size === "heading" ? <h2>{props.legend}</h2> : props.legend}
        {props.optional ? <OptionalMark /> : null}
      </legend>
      {props.hint ? <Hint id={props.id}>{props.hint}</Hint> : null}
      {props.error ? <FieldError id={props.id}>{props.error}</FieldError> : null}
      <div className={props.layout === "columns" ? "kern-fieldset__body choices-columns" : "kern-fieldset__body"}>
        {props.children}
      </div>
    </fieldset>
  );
}
