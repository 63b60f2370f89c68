"use server";

import { defineAction } from "@/lib/action/define-action";
import { ok } from "@/lib/platform/result";
import { updateSupport } from "@/lib/registrations/mutations/staff-support";
import { supportInput } from "@/lib/registrations/schema/staff";

export const supportAction = defineAction({
  name: "update-support",
  access: "staff",
  schema: supportInput,
  errors: {
    not_found: "Diesen Wunsch gibt es hier nicht oder nicht mehr. Öffnen Sie bitte die Liste neu.",
    unknown_owner: "Wählen Sie jemanden, der dieses Forum betreut.",
  },
  fieldOf: { unknown_owner: "ownerId" },
  run: async ({ input, actor }) => {
    const result = await updateSupport(actor, input.forum, input.registration, input);
    return result.ok ? ok({ redirectTo: `/koordination/foren/${input.forum}/unterstuetzung?gespeichert=ja` }) : result;
  },
});
