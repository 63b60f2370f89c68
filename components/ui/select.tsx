import { describedBy, fieldId } from "./field-id";
import { FieldFrame, type FieldProps } from "./field-parts";

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean | undefined;
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  defaultValue?: string | undefined;
  /** First, empty entry. */
  placeholder?: string | undefined;
  autoComplete?: string | undefined;
}

export function Select(props: SelectProps) {
  const id = props.id ?? fieldId(props.name);
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
      <div className="kern-form-input__select-wrapper">
        {/* The key makes React take a new default after a refused submit: it resets selects to their first default. */}
        <select
          key={props.defaultValue ?? ""}
          className={`kern-form-input__select${props.error ? " kern-form-input__select--error" : ""}`}
          id={id}
          name={props.name}
          defaultValue={props.defaultValue ?? ""}
          autoComplete={props.autoComplete}
          aria-required={props.optional ? undefined : true}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy(id, props.hint, props.error)}
        >
          {props.placeholder === undefined ? null : <option value="">{props.placeholder}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}
