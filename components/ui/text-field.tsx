import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes } from "react";
import { describedBy, fieldId } from "./field-id";
import { FieldFrame, type FieldProps } from "./field-parts";

interface TextFieldProps extends FieldProps {
  type?: "text" | "email" | "tel" | "search" | "url" | "date" | "time" | "datetime-local" | undefined;
  defaultValue?: string | undefined;
  /** Token of WCAG 1.3.5, for example `given-name`. */
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  maxLength?: number | undefined;
  width?: "short" | "medium" | "full" | undefined;
  /** Offered while typing; free text stays possible. */
  suggestions?: readonly string[] | undefined;
  spellCheck?: boolean | undefined;
}

export function TextField(props: TextFieldProps) {
  const id = props.id ?? fieldId(props.name);
  const listId = props.suggestions ? `${id}-vorschlaege` : undefined;
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
      <input
        className={`kern-form-input__input field-${props.width ?? "full"}${props.error ? " kern-form-input__input--error" : ""}`}
        id={id}
        name={props.name}
        type={props.type ?? "text"}
        defaultValue={props.defaultValue ?? ""}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        spellCheck={props.spellCheck}
        list={listId}
        aria-required={props.optional ? undefined : true}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(id, props.hint, props.error)}
      />
      {listId ? (
        <datalist id={listId}>
          {props.suggestions?.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ) : null}
    </FieldFrame>
  );
}
