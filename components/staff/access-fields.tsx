import { FEATURES } from "@/components/forums/access-facts";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, typed } from "@/lib/action/form-state";

const answers = [
  { value: "yes", label: "ja" },
  { value: "no", label: "nein" },
  { value: "unknown", label: "nicht bekannt" },
];

/** How one gets to a house and into it. */
export function AccessFields({ state }: { state: FormState }) {
  return (
    <>
      <div className="form-row form-row-two">
        {FEATURES.map(([feature, label]) => (
          <Select
            key={feature}
            name={`access.${feature}`}
            label={label}
            options={answers}
            placeholder="Noch nicht beantwortet"
            defaultValue={typed(state, `access.${feature}`)}
            error={state.fieldErrors[`access.${feature}`]}
          />
        ))}
      </div>
      <TextArea
        name="accessNote"
        label="Dazu in Worten"
        hint="Zum Beispiel: Der barrierefreie Eingang ist auf der Rückseite, bitte klingeln."
        optional
        rows={3}
        maxLength={1000}
        defaultValue={typed(state, "accessNote")}
        error={state.fieldErrors.accessNote}
      />
      <TextArea
        name="arrival"
        label="Anreise ohne Auto"
        hint="Haltestelle, Linien und wie lange man von dort geht."
        optional
        rows={3}
        maxLength={1000}
        defaultValue={typed(state, "arrival")}
        error={state.fieldErrors.arrival}
      />
    </>
  );
}
