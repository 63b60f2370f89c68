"use server";

import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { takeMailEvent } from "@/lib/messages/mutations/mail-events";
import { ok } from "@/lib/platform/result";

const field = z.string().default("");

/** Word of the mail service about a mail. Public like every door for machines: the signature is the proof. */
export const takeMailEventAction = defineAction({
  name: "take-mail-event",
  access: "public",
  schema: z.object({ id: field, timestamp: field, signature: field, body: field }),
  errors: {},
  run: async ({ input }) => ok({ step: await takeMailEvent(input) }),
});
