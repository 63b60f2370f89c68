"use server";

import { z } from "zod";
import { addPasskey, beginPasskey, removePasskey } from "@/lib/accounts/mutations/passkeys";
import { confirmApp, removeApp, renewRecoveryCodes, startApp } from "@/lib/accounts/mutations/second-factor";
import { codeInput, newPasskeyInput, nextInput, passkeyIdInput } from "@/lib/accounts/schema";
import { asSignedIn } from "@/lib/accounts/session";
import { defineAction } from "@/lib/action/define-action";
import { ok } from "@/lib/platform/result";

/*
 * Open to whoever has come in by mail link: the first factor is set up before the door for staff opens. The mutations
 * refuse everybody else.
 */
const access = "public" as const;
const page = "/koordination/profil/zweiter-faktor";
const withNext = (path: string, weiter: string) => `${path}?weiter=${encodeURIComponent(weiter)}`;

export const startAppAction = defineAction({
  name: "start-authenticator-app",
  access,
  schema: nextInput,
  errors: { already_there: "Die App ist schon eingerichtet." },
  run: async ({ input }) => {
    const result = await asSignedIn(startApp);
    return result.ok ? ok({ redirectTo: withNext(`${page}/app`, input.weiter) }) : result;
  },
});

/** The recovery codes travel in the answer to this post and nowhere else. */
export const confirmAppAction = defineAction({
  name: "confirm-authenticator-app",
  access,
  schema: codeInput,
  secret: ["code"],
  errors: {
    not_found: "Die App ist schon eingerichtet, oder das Einrichten wurde nicht begonnen.",
    wrong_code: "Dieser Code stimmt nicht. Warten Sie auf den nächsten Code in der App und geben Sie ihn ein.",
    too_many_tries: "Das waren zu viele falsche Codes. Versuchen Sie es bitte in einer Viertelstunde noch einmal.",
  },
  fieldOf: { wrong_code: "code" },
  run: async ({ input }) => {
    const result = await asSignedIn((me) => confirmApp(me, input.code));
    return result.ok ? ok({ step: "codes", values: { codes: result.value } }) : result;
  },
});

export const removeAppAction = defineAction({
  name: "remove-authenticator-app",
  access,
  schema: z.object({}),
  errors: {},
  run: async () => {
    const result = await asSignedIn(removeApp);
    return result.ok ? ok({ redirectTo: `${page}?entfernt=ja` }) : result;
  },
});

export const renewCodesAction = defineAction({
  name: "renew-recovery-codes",
  access,
  schema: z.object({}),
  errors: { not_found: "Richten Sie zuerst eine App oder einen Passkey ein." },
  run: async () => {
    const result = await asSignedIn(renewRecoveryCodes);
    return result.ok ? ok({ step: "codes", values: { codes: result.value } }) : result;
  },
});

/** Called by script: what the browser needs to make a passkey. */
export const beginPasskeyAction = defineAction({
  name: "begin-passkey",
  access,
  schema: z.object({}),
  errors: { too_many: "Mehr als zehn Passkeys sind nicht möglich. Entfernen Sie bitte einen alten." },
  run: async () => {
    const result = await asSignedIn(beginPasskey);
    return result.ok ? ok({ values: { options: JSON.stringify(result.value) } }) : result;
  },
});

export const addPasskeyAction = defineAction({
  name: "add-passkey",
  access,
  schema: newPasskeyInput,
  secret: ["answer"],
  errors: { wrong_key: "Das hat nicht geklappt. Versuchen Sie es bitte noch einmal." },
  run: async ({ input }) => {
    const result = await asSignedIn((me) => addPasskey(me, { name: input.name, response: input.answer }));
    if (!result.ok) return result;
    return result.value.length > 0
      ? ok({ step: "codes", values: { codes: result.value } })
      : ok({ redirectTo: `${page}?eingerichtet=ja` });
  },
});

export const removePasskeyAction = defineAction({
  name: "remove-passkey",
  access,
  schema: passkeyIdInput,
  errors: {},
  run: async ({ input }) => {
    const result = await asSignedIn((me) => removePasskey(me, input.passkey));
    return result.ok ? ok({ redirectTo: `${page}?entfernt=ja` }) : result;
  },
});
