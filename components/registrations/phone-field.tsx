import { TextField } from "@/components/ui/text-field";
import { type FormState, typed } from "@/lib/action/form-state";

export function PhoneField({ state }: { state: FormState }) {
  return (
    <TextField
      name="phone"
      label="Telefon"
      hint="Nur für kurzfristige Änderungen."
      optional
      type="tel"
      width="medium"
      maxLength={30}
      autoComplete="tel"
      defaultValue={typed(state, "phone")}
      error={state.fieldErrors.phone}
    />
  );
}
