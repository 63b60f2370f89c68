import { describedBy } from "./field-id";

interface ChoiceProps {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  value: string;
  label: string;
  hint?: string | undefined;
  invalid?: boolean | undefined;
  checked: boolean;
  disabled?: boolean | undefined;
}

/** One radio button or tick box with its label; the whole row can be clicked. */
export function Choice(props: ChoiceProps) {
  const kind = `kern-form-check__${props.type}`;
  return (
    <div className="kern-form-check choice">
      <input
        className={props.invalid ? `${kind} ${kind}--error` : kind}
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.value}
        defaultChecked={props.checked}
        disabled={props.disabled}
        aria-describedby={describedBy(props.id, props.hint, undefined)}
      />
      <label className="kern-label" htmlFor={props.id}>
        {props.label}
      </label>
      {props.hint ? (
        <p className="kern-hint choice-hint" id={`${props.id}-hinweis`}>
          {props.hint}
        </p>
      ) : null}
    </div>
  );
}
