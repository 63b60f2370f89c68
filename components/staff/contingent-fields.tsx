import { Fieldset } from "@/components/ui/fieldset";
import { type Option, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type FormState, typed } from "@/lib/action/form-state";
import { MOST_CONTINGENTS } from "@/lib/forums/rules/questions";
import { actorTypeLabels } from "@/lib/registrations/rules/labels";
import { rowsShown } from "./rows-shown";

const groups = Object.entries(actorTypeLabels).map(([value, label]) => ({ value, label }));

type Props = { state: FormState; districts: Option[] };

/** Places kept for some people until a day: those there are, and an empty row for one more. */
export function ContingentFields({ state, districts }: Props) {
  return (
    <section className="form-part" aria-labelledby="freihalten">
      <h2 id="freihalten">Plätze freihalten</h2>
      <p className="hint">
        Für Menschen aus einem Kreis, für eine Gruppe oder beides, bis zu einem Tag. Eine geleerte Zeile entfällt beim
        Speichern; nach dem Speichern können Sie eine weitere eintragen.
      </p>
      {rowsShown(state.values, "contingents", MOST_CONTINGENTS).map((index) => {
        const field = (name: string) => {
          const full = `contingents.${index}.${name}`;
          return { name: full, defaultValue: typed(state, full), error: state.fieldErrors[full], optional: true };
        };
        return (
          <Fieldset key={index} id={`kontingent-${index}`} legend={`${index + 1}. Kontingent`}>
            <input type="hidden" name={`contingents.${index}.id`} value={typed(state, `contingents.${index}.id`)} />
            <div className="form-row form-row-two">
              <Select {...field("districtAgs")} label="Aus dem Kreis" options={districts} placeholder="Alle Kreise" />
              <Select {...field("actorType")} label="Gruppe" options={groups} placeholder="Alle Gruppen" />
              <TextField {...field("seats")} label="Plätze" width="short" inputMode="numeric" maxLength={5} />
              <TextField {...field("releasedOn")} type="date" label="Für alle frei ab" />
            </div>
          </Fieldset>
        );
      })}
    </section>
  );
}
