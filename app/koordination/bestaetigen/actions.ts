"use server";

import { z } from "zod";
import { beginPasskeyProof, showPasskey } from "@/lib/accounts/mutations/passkeys";
import { showCode } from "@/lib/accounts/mutations/second-factor";
import { codeInput, passkeyProofInput } from "@/lib/accounts/schema";
import { asSignedIn } from "@/lib/accounts/session";
import { defineAction } from "@/lib/action/define-action";
import { ok } from "@/lib/platform/result";

/** Open to whoever has come in by mail link; the second factor is what is missing. */
const access = "public" as const;

export const showCodeAction = defineAction({
  name: "show-second-factor",
  access,
  schema: codeInput,
  secret: ["code"],
  errors: {
    wrong_code:
      "Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten Code in der App und geben Sie ihn ein.",
    too_many_tries: "Das waren zu viele falsche Codes. Versuchen Sie es bitte in einer Viertelstunde noch einmal.",
  },
  fieldOf: { wrong_code: "code" },
  run: async ({ input }) => {
    const result = await asSignedIn((me) => showCode(me, input.code));
    return result.ok ? ok({ redirectTo: input.weiter }) : result;
  },
});

/** Called by script: what the browser needs to ask a passkey. */
export const beginPasskeyProofAction = defineAction({
  name: "begin-passkey-proof",
  access,
  schema: z.object({}),
  errors: { not_found: "Sie haben keinen Passkey eingerichtet. Benutzen Sie bitte einen Code." },
  run: async () => {
    const result = await asSignedIn(beginPasskeyProof);
    return result.ok ? ok({ values: { options: JSON.stringify(result.value) } }) : result;
  },
});

export const showPasskeyAction = defineAction({
  name: "show-passkey",
  access,
  schema: passkeyProofInput,
  secret: ["answer"],
  errors: { wrong_key: "Dieser Passkey wurde nicht erkannt. Versuchen Sie es bitte noch einmal." },
  run: async ({ input }) => {
    const result = await asSignedIn((me) => showPasskey(me, input.answer));
    return result.ok ? ok({ redirectTo: input.weiter }) : result;
  },
});
