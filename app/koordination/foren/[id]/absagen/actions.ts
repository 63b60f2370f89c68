"use server";

import { defineAction } from "@/lib/action/define-action";
import { cancelForum } from "@/lib/forums/mutations/cancel";
import { deleteDraft } from "@/lib/forums/mutations/submit";
import { callOffInput, forumOnly } from "@/lib/forums/schema/release";
import { ok } from "@/lib/platform/result";

const errors = {
  not_found: "Dieses Forum gibt es nicht, oder Sie betreuen es nicht mehr.",
  wrong_state: "Das geht nicht mehr: Das Forum ist schon abgesagt, vorbei oder in einem anderen Stand.",
};

export const cancelForumAction = defineAction({
  name: "cancel-forum",
  access: "staff",
  schema: callOffInput,
  errors,
  run: async ({ input, actor }) => {
    if (!input.confirmed) return ok({ step: "check" });
    const result = await cancelForum(actor, input);
    return result.ok ? ok({ redirectTo: `/koordination/foren/${input.id}/pruefung?getan=abgesagt` }) : result;
  },
});

export const deleteDraftAction = defineAction({
  name: "delete-draft",
  access: "staff",
  schema: forumOnly,
  errors,
  run: async ({ input, actor }) => {
    const result = await deleteDraft(actor, input);
    return result.ok ? ok({ redirectTo: "/koordination/foren" }) : result;
  },
});
