import { RadioGroup } from "@/components/ui/choice-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type FormState, typed } from "@/lib/action/form-state";
import { actorTypeLabels } from "@/lib/registrations/rules/labels";

type Option = { value: string; label: string };
type Props = { state: FormState; districts: readonly Option[]; tables: readonly Option[] };

const actorTypes = Object.entries(actorTypeLabels).map(([value, label]) => ({ value, label }));

/** A person as those in charge type it in: about somebody else, so without autocomplete. */
export function PersonFormFields({ state, districts, tables }: Props) {
  const text = (name: string, label: string, optional = false) => (
    <TextField
      name={name}
      label={label}
      optional={optional}
      autoComplete="off"
      defaultValue={typed(state, name)}
      error={state.fieldErrors[name]}
    />
  );
  const wish = (name: string, label: string) => (
    <Select
      name={name}
      label={label}
      optional
      options={tables}
      placeholder="Kein Wunsch"
      defaultValue={typed(state, name)}
      error={state.fieldErrors[name]}
    />
  );
  return (
    <>
      {text("title", "Titel", true)}
      {text("firstName", "Vorname")}
      {text("lastName", "Nachname")}
      <TextField
        name="email"
        type="email"
        label="E-Mail-Adresse"
        hint="Ohne Adresse bekommt die Person keine Nachrichten."
        optional
        autoComplete="off"
        spellCheck={false}
        defaultValue={typed(state, "email")}
        error={state.fieldErrors["email"]}
      />
      {text("phone", "Telefon", true)}
      {text("organisation", "Organisation oder Kommune")}
      {text("position", "Funktion", true)}
      <RadioGroup
        name="actorType"
        label="Kommt als"
        options={actorTypes}
        defaultValue={typed(state, "actorType")}
        error={state.fieldErrors["actorType"]}
        layout="columns"
      />
      <Select
        name="districtAgs"
        label="Kreis"
        options={districts}
        placeholder="Bitte wählen"
        defaultValue={typed(state, "districtAgs")}
        error={state.fieldErrors["districtAgs"]}
      />
      {tables.length > 0 ? (
        <>
          {wish("firstWishId", "Erster Wunsch")}
          {wish("secondWishId", "Zweiter Wunsch")}
        </>
      ) : null}
      <TextArea
        name="staffNote"
        label="Notiz für die Koordination"
        hint="Die Person kann sie auf Verlangen einsehen. Nichts zu Gesundheit oder Unterstützung."
        optional
        rows={2}
        defaultValue={typed(state, "staffNote")}
        error={state.fieldErrors["staffNote"]}
      />
    </>
  );
}
