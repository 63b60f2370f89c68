import { Checkbox } from "@/components/ui/checkbox";
import { type FormState, typed } from "@/lib/action/form-state";

/** Two consents apart from the registration itself; both off. */
export function OptInFields({ state }: { state: FormState }) {
  return (
    <>
      <Checkbox
        name="listOptIn"
        label="Ich möchte auf die Liste der Teilnehmenden"
        hint="Sie zeigt Name, Organisation und Kreis nur den Teilnehmenden dieses Forums und endet 30 Tage danach."
        defaultChecked={typed(state, "listOptIn") === "ja"}
      />
      <Checkbox
        name="invitationsOptIn"
        label="Ich möchte zu weiteren Foren eingeladen werden"
        hint="Per E-Mail. Mit einem Klick wieder abbestellt."
        defaultChecked={typed(state, "invitationsOptIn") === "ja"}
      />
    </>
  );
}
