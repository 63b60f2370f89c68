"use server";

import { z } from "zod";
import { changeOwnName, chooseMails } from "@/lib/accounts/mutations/profile";
import { endOtherSessions, endOwnSession } from "@/lib/accounts/mutations/sessions";
import { nameInput, notificationsInput, sessionInput } from "@/lib/accounts/schema";
import { getStaff } from "@/lib/accounts/session";
import { defineAction } from "@/lib/action/define-action";
import { ok } from "@/lib/platform/result";

const saved = { redirectTo: "/koordination/profil?gespeichert=ja" };
const ended = { redirectTo: "/koordination/profil?beendet=ja" };

export const changeNameAction = defineAction({
  name: "change-own-name",
  access: "staff",
  schema: nameInput,
  errors: {},
  run: async ({ input, actor }) => {
    await changeOwnName(actor, input.name);
    return ok(saved);
  },
});

export const chooseMailsAction = defineAction({
  name: "choose-mails",
  access: "staff",
  schema: notificationsInput,
  errors: {},
  run: async ({ input, actor }) => {
    await chooseMails(actor, input.mails);
    return ok(saved);
  },
});

export const endSessionAction = defineAction({
  name: "end-session",
  access: "staff",
  schema: sessionInput,
  errors: {},
  run: async ({ input, actor }) => {
    await endOwnSession(actor, input.session);
    return ok(ended);
  },
});

export const endOtherSessionsAction = defineAction({
  name: "end-other-sessions",
  access: "staff",
  schema: z.object({}),
  errors: {},
  run: async ({ actor }) => {
    const staff = await getStaff();
    if (staff) await endOtherSessions(actor, staff.session.id);
    return ok(ended);
  },
});
