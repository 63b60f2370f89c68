import { describedBy, fieldId } from "./field-id";
import { FieldFrame, type FieldProps } from "./field-parts";

interface TextAreaProps extends FieldProps {
  defaultValue?: string | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
}

export function TextArea(props: TextAreaProps) {
  const id = props.id ?? fieldId(props.name);
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
      <textarea
        className={`kern-form-input__input${props.error ? " kern-form-input__input--error" : ""}`}
        id={id}
        name={props.name}
        defaultValue={props.defaultValue ?? ""}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        aria-required={props.optional ? undefined : true}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(id, props.hint, props.error)}
      />
    </FieldFrame>
  );
}
