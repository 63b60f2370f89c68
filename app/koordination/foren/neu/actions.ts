"use server";

import { defineAction } from "@/lib/action/define-action";
import { createForum } from "@/lib/forums/mutations/create";
import { createInput } from "@/lib/forums/schema/create";
import { ok } from "@/lib/platform/result";
import { saveErrors, saveFields } from "../[id]/save-answer";

/** A new draft, from the template of a series or from an earlier forum. */
export const createForumAction = defineAction({
  name: "create-forum",
  access: "staff",
  schema: createInput,
  errors: { ...saveErrors, unknown_source: "Wählen Sie aus der Liste, womit Sie beginnen." },
  fieldOf: { ...saveFields, unknown_source: "source" },
  run: async ({ actor, input }) => {
    const created = await createForum(actor, input);
    return created.ok ? ok({ redirectTo: `/koordination/foren/${created.value.id}` }) : created;
  },
});
