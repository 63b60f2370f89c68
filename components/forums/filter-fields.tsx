interface Field {
  name: string;
  label: string;
  value: string;
}

/** A field of a search form: unlike those of `components/ui` neither required nor marked as optional. */
export function SearchField({ name, label, hint, value }: Field & { hint: string }) {
  const id = `suche-${name}`;
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-hint" id={`${id}-hinweis`}>
        {hint}
      </div>
      <input
        className="kern-form-input__input"
        id={id}
        name={name}
        type="text"
        defaultValue={value}
        maxLength={100}
        aria-describedby={`${id}-hinweis`}
      />
    </div>
  );
}

export function Choices({
  name,
  label,
  value,
  options,
}: Field & { options: readonly { value: string; label: string }[] }) {
  const id = `suche-${name}`;
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select className="kern-form-input__select" id={id} name={name} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
