import { CheckboxGroup } from "@/components/ui/choice-group";
import { TextArea } from "@/components/ui/text-area";
import { typed, typedAll } from "@/lib/action/form-state";
import type { PartProps } from "./form-options";

/** What a person looks for and brings: the reason why the forum takes place. */
export function ExchangeFields({ options, state }: PartProps) {
  return (
    <>
      <TextArea
        name="needs"
        label="Was brauchen Sie?"
        hint="Zum Beispiel: Fahrdienste zum Deutschkurs, Räume für Treffen"
        optional
        rows={3}
        maxLength={1000}
        defaultValue={typed(state, "needs")}
        error={state.fieldErrors.needs}
      />
      <TextArea
        name="offers"
        label="Was bringen Sie mit?"
        hint="Zum Beispiel: Erfahrung mit Patenschaften, eine Werkstatt, Kontakte"
        optional
        rows={3}
        maxLength={1000}
        defaultValue={typed(state, "offers")}
        error={state.fieldErrors.offers}
      />
      {options.topics.length > 0 ? (
        <CheckboxGroup
          name="topics"
          label="Welche Themen sind Ihnen wichtig?"
          optional
          options={options.topics.map(({ id, label }) => ({ value: id, label }))}
          defaultValue={typedAll(state, "topics")}
          error={state.fieldErrors.topics}
          layout="columns"
        />
      ) : null}
    </>
  );
}
