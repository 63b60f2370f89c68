import { RadioGroup } from "@/components/ui/choice-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { typed } from "@/lib/action/form-state";
import { actorTypeLabels } from "@/lib/registrations/rules/labels";
import type { PartProps } from "./form-options";

const actorTypes = Object.entries(actorTypeLabels).map(([value, label]) => ({ value, label }));

/** Who sends the person; the same for all who are registered together. `children` stands before the district. */
export function OrganisationFields({ options, state, children }: PartProps & { children?: React.ReactNode }) {
  return (
    <>
      <TextField
        name="organisation"
        label="Organisation oder Kommune"
        defaultValue={typed(state, "organisation")}
        error={state.fieldErrors.organisation}
        suggestions={options.organisations}
        autoComplete="organization"
        maxLength={160}
      />
      <RadioGroup
        name="actorType"
        label="Ich komme als"
        options={actorTypes}
        defaultValue={typed(state, "actorType")}
        error={state.fieldErrors.actorType}
        layout="columns"
      />
      {children}
      <Select
        name="districtAgs"
        label="Kreis"
        hint="Der Kreis, in dem Sie sich engagieren oder arbeiten."
        options={options.districts}
        placeholder="Bitte wählen"
        defaultValue={typed(state, "districtAgs")}
        error={state.fieldErrors.districtAgs}
      />
    </>
  );
}
