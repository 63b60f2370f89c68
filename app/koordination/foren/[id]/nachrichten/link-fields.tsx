import { TextField } from "@/components/ui/text-field";
import { type FormState, typed } from "@/lib/action/form-state";

/** Rows for links: what is there, and always two more to fill in. */
export function LinkFields({ state }: { state: FormState }) {
  const used = Object.keys(state.values).filter((name) => /^links\.\d+\.href$/.test(name) && typed(state, name)).length;
  const rows = Array.from({ length: Math.min(10, used + 2) }, (_, row) => `links.${row}`);
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">Unterlagen als Links</legend>
      <p className="kern-hint">
        Statt Anhängen: Name und Adresse. Leere Zeilen zählen nicht. Nach dem Speichern ist Platz für weitere.
      </p>
      <div className="kern-fieldset__body">
        {rows.map((row, index) => (
          <div className="form-row" key={row}>
            <TextField
              name={`${row}.label`}
              label={`Name des ${index + 1}. Links`}
              optional
              defaultValue={typed(state, `${row}.label`)}
              error={state.fieldErrors[`${row}.label`]}
            />
            <TextField
              name={`${row}.href`}
              label={`Adresse des ${index + 1}. Links`}
              optional
              spellCheck={false}
              defaultValue={typed(state, `${row}.href`)}
              error={state.fieldErrors[`${row}.href`]}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
