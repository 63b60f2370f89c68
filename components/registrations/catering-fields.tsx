import { RadioGroup } from "@/components/ui/choice-group";
import { TextField } from "@/components/ui/text-field";
import { typed } from "@/lib/action/form-state";
import { dietLabels } from "@/lib/registrations/rules/labels";
import type { PartProps } from "./form-options";

const diets = Object.entries(dietLabels).map(([value, label]) => ({ value, label }));

export function CateringFields({ options, state }: PartProps) {
  if (!options.catering) return null;
  return (
    <>
      <RadioGroup
        name="diet"
        label="Verpflegung"
        optional
        options={diets}
        defaultValue={typed(state, "diet")}
        error={state.fieldErrors.diet}
      />
      <TextField
        name="dietNote"
        label="Allergien und Unverträglichkeiten"
        optional
        maxLength={200}
        defaultValue={typed(state, "dietNote")}
        error={state.fieldErrors.dietNote}
      />
    </>
  );
}
