import { Choice } from "./choice";
import { fieldId } from "./field-id";
import type { FieldProps } from "./field-parts";
import { Fieldset } from "./fieldset";
import type { Option } from "./select";

interface CheckboxGroupProps extends FieldProps {
  options: readonly Option[];
  defaultValue?: readonly string[] | undefined;
  layout?: "stack" | "columns" | undefined;
}

/** Any of many. The first box carries the field id, so that error links land on it. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const id = props.id ?? fieldId(props.name);
  return (
    <Fieldset
      id={id}
      legend={props.label}
      hint={props.hint}
      error={props.error}
      optional={props.optional}
      layout={props.layout}
    >
      {props.options.map((option, index) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={props.name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          invalid={Boolean(props.error)}
          checked={props.defaultValue?.includes(option.value) ?? false}
        />
      ))}
    </Fieldset>
  );
}
