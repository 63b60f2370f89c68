import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup } from "@/components/ui/choice-group";
import { TextArea } from "@/components/ui/text-area";
import { typed, typedAll } from "@/lib/action/form-state";
import { supportLabels } from "@/lib/registrations/rules/labels";
import type { PartProps } from "./form-options";

/** Asks for the service, never for the disability. Kept only with consent. */
export function SupportFields({ options, state }: PartProps) {
  const kinds = Object.entries(supportLabels)
    .filter(([kind]) => kind !== "childcare" || options.childcare)
    .map(([value, label]) => ({ value, label }));
  const until = options.supportUntil
    ? `Bis zum ${options.supportUntil} können wir das sicher organisieren. Danach versuchen wir es.`
    : "Je früher wir es wissen, desto sicherer können wir es organisieren.";
  return (
    <>
      <CheckboxGroup
        name="support"
        label="Was hilft Ihnen, gut dabei zu sein?"
        hint={until}
        optional
        options={kinds}
        defaultValue={typedAll(state, "support")}
        error={state.fieldErrors.support}
        layout="columns"
      />
      <TextArea
        name="supportNote"
        label="Was sollen wir noch wissen?"
        optional
        rows={3}
        maxLength={1000}
        defaultValue={typed(state, "supportNote")}
        error={state.fieldErrors.supportNote}
      />
      <Checkbox
        name="supportConsent"
        label="Sie dürfen diese Angaben zur Unterstützung verwenden"
        hint="Nur wer die Unterstützung organisiert, sieht sie. 14 Tage nach dem Forum werden sie gelöscht. Sie können das jederzeit zurücknehmen."
        defaultChecked={typed(state, "supportConsent") === "ja"}
        error={state.fieldErrors.supportConsent}
      />
    </>
  );
}
