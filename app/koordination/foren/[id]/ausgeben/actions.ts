"use server";

import { defineAction } from "@/lib/action/define-action";
import { grantExport } from "@/lib/exports/mutations";
import { kindFacts } from "@/lib/exports/rules/kinds";
import { exportInput } from "@/lib/exports/schema";
import { ok } from "@/lib/platform/result";

/**
 * Enters the purpose into the history and leads back to the page, which then offers the file: an action cannot answer
 * with one, and a redirect to it would leave the form waiting where scripts run.
 */
export const grantExportAction = defineAction({
  name: "grant-export",
  access: "staff",
  schema: exportInput,
  errors: {
    not_found: "Dieses Forum gibt es nicht. Gehen Sie zurück zu „Meine Foren“.",
    empty: "Für diese Liste gibt es noch keine Einträge. Wählen Sie eine andere.",
  },
  fieldOf: { empty: "kind" },
  run: async ({ input, actor }) => {
    const result = await grantExport(actor, input);
    if (!result.ok) return result;
    const query = new URLSearchParams({ datei: kindFacts[input.kind].file, schein: result.value.grant });
    return ok({ redirectTo: `/koordination/foren/${input.forumId}/ausgeben?${query}` });
  },
});
