import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { type FormState, typed } from "@/lib/action/form-state";

/** Finds the district for those who do not know it by heart. Used for that alone. */
export function PostcodeHelp({ state }: { state: FormState }) {
  return (
    <div className="field-with-button">
      <TextField
        name="postcode"
        label="Postleitzahl"
        hint="Hilft, den Kreis zu finden. Wir speichern sie nicht."
        optional
        width="short"
        inputMode="numeric"
        maxLength={80}
        autoComplete="postal-code"
        defaultValue={typed(state, "postcode")}
        error={state.fieldErrors.postcode}
      />
      <Button variant="secondary" name="intent" value="kreis-suchen">
        Kreis suchen
      </Button>
    </div>
  );
}
