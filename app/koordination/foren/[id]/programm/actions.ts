"use server";

import { defineAction } from "@/lib/action/define-action";
import { nest } from "@/lib/action/form-data";
import { saveAgenda } from "@/lib/forums/mutations/agenda";
import { draftValues, editDraft, readDraft } from "@/lib/forums/rules/agenda";
import { agendaForm, agendaInput } from "@/lib/forums/schema/agenda";
import { fieldErrors } from "@/lib/platform/form-fields";
import { err, ok } from "@/lib/platform/result";
import { overtakenBy, saveErrors, tasksAddress } from "../save-answer";

/** The programme: its buttons change what the form shows, "speichern" stores all of it. */
export const saveAgendaAction = defineAction({
  name: "save-agenda",
  access: "staff",
  schema: agendaForm,
  errors: {
    not_found: saveErrors.not_found,
    closed: saveErrors.closed,
    no_such_time:
      "Eine der Uhrzeiten gibt es am Tag des Forums nicht, weil die Uhren vorgestellt werden. Wählen Sie eine Zeit vor 2:00 Uhr oder ab 3:00 Uhr.",
  },
  run: async ({ actor, input: { forum, version, intent }, values }) => {
    const draft = readDraft(values);
    const edited = editDraft(draft, intent);
    const kept = { forum, version: String(version) };
    if (edited) return ok({ status: "idle", values: { ...kept, ...draftValues(edited) } });

    // Rows that were removed may have left gaps in the numbers: what is checked is what is shown again.
    const shown = { ...kept, ...draftValues(draft) };
    const parsed = agendaInput.safeParse(nest({ ...shown, removeWished: values.removeWished ?? "" }));
    if (!parsed.success) return ok({ status: "error", fieldErrors: fieldErrors(parsed.error), values: shown });
    const result = await saveAgenda(actor, forum, version, parsed.data.items, parsed.data.removeWished);
    if (result.ok) return ok({ redirectTo: tasksAddress(forum, "ja") });
    if (result.code === "changed_meanwhile") return ok(overtakenBy(result.current, shown, () => ({})));
    if (result.code !== "wished_for") return err(result.code);
    const tables = result.tables.map(({ title, people }) => `„${title}“ (${people})`).join(", ");
    const sentence = `Diese Tische haben sich schon Menschen gewünscht: ${tables}. Sollen sie trotzdem entfallen, setzen Sie den Haken und speichern Sie noch einmal. Schreiben Sie den Betroffenen.`;
    return ok({ status: "error", fieldErrors: { removeWished: sentence }, values: shown });
  },
});
