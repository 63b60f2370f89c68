import { describedBy, fieldId } from "./field-id";
import { FieldError, type FieldProps } from "./field-parts";

interface CheckboxProps extends Omit<FieldProps, "optional"> {
  /** What the form sends when it is ticked. */
  value?: string | undefined;
  defaultChecked?: boolean | undefined;
}

/** A single yes or no: opt-ins and consents. Never ticked in advance. */
export function Checkbox(props: CheckboxProps) {
  const id = props.id ?? fieldId(props.name);
  return (
    <div className={props.error ? "checkbox checkbox-error" : "checkbox"}>
      {props.error ? <FieldError id={id}>{props.error}</FieldError> : null}
      <div className="kern-form-check choice">
        <input
          className={
            props.error ? "kern-form-check__checkbox kern-form-check__checkbox--error" : "kern-form-check__checkbox"
          }
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? "ja"}
          defaultChecked={props.defaultChecked ?? false}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy(id, props.hint, props.error)}
        />
        <label className="kern-label" htmlFor={id}>
          {props.label}
        </label>
        {props.hint ? (
          <div className="kern-hint choice-hint" id={`${id}-hinweis`}>
            {props.hint}
          </div>
        ) : null}
      </div>
    </div>
  );
}
