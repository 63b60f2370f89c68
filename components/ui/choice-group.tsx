import { Choice } from "./choice";
import { fieldId } from "./field-id";
import type { FieldProps } from "./field-parts";
import { Fieldset } from "./fieldset";
import type { Option } from "./select";

interface GroupProps<Chosen> extends FieldProps {
  options: readonly Option[];
  defaultValue?: Chosen | undefined;
  layout?: "stack" | "columns" | undefined;
}

/** Any of many. */
export function CheckboxGroup({ defaultValue = [], ...props }: GroupProps<readonly string[]>) {
  return <ChoiceGroup type="checkbox" chosen={defaultValue} {...props} />;
}

/** One of many. */
export function RadioGroup({ defaultValue, ...props }: GroupProps<string>) {
  return <ChoiceGroup type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} {...props} />;
}

type Props = Omit<GroupProps<never>, "defaultValue"> & { type: "checkbox" | "radio"; chosen: readonly string[] };

/** The first choice carries the field id, so that error links land on it. */
function ChoiceGroup({ type, chosen, options, ...props }: Props) {
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
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type={type}
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={props.name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          invalid={Boolean(props.error)}
          checked={chosen.includes(option.value)}
        />
      ))}
    </Fieldset>
  );
}
