import { FormPart } from "@/components/registrations/form-part";
import { PersonFields } from "@/components/registrations/person-fields";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { type FormState, typed } from "@/lib/action/form-state";
import { MOST_PEOPLE } from "@/lib/registrations/rules/group";
import { countPeople } from "./people";

/** Up to four more people of the same organisation. Each gets a registration and a link of their own. */
export function Colleagues({ state }: { state: FormState }) {
  const count = countPeople(state.values);
  const others = Array.from({ length: count - 1 }, (_, index) => index + 1);
  return (
    <>
      <input type="hidden" name="personCount" value={count} />
      {others.map((index) => (
        <FormPart key={index} title={`${index + 1}. Person`}>
          <PersonFields state={state} prefix={`people.${index}.`} own={false} withEmail />
          <div>
            <Button variant="tertiary" name="intent" value={`person-entfernen-${index}`}>
              {index + 1}. Person wieder entfernen
            </Button>
          </div>
        </FormPart>
      ))}
      <div className="stack">
        {others.length > 0 ? (
          <Checkbox
            name="together"
            label="Wir kommen nur gemeinsam"
            hint="Reichen die Plätze nicht für alle, kommen Sie zusammen auf die Warteliste. Ohne Haken bekommt Plätze, für wen sie reichen."
            defaultChecked={typed(state, "together") === "ja"}
          />
        ) : null}
        {count < MOST_PEOPLE ? (
          <Button variant="secondary" name="intent" value="person-hinzufuegen">
            Weitere Person anmelden
          </Button>
        ) : (
          <p className="hint">Mehr Personen melden Sie bitte mit einem weiteren Formular an.</p>
        )}
      </div>
    </>
  );
}
