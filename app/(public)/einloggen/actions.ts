"use server";

import { z } from "zod";
import { openSession, requestSignIn } from "@/lib/accounts/mutations/sign-in";
import { signInInput, signInLinkInput } from "@/lib/accounts/schema";
import { keepSession, leaveSession, rememberBrowser, thisBrowser } from "@/lib/accounts/session";
import { defineAction } from "@/lib/action/define-action";
import { ok } from "@/lib/platform/result";

const limit = { name: "sign-in", points: 30, perSeconds: 600 };

/** Sends a sign-in link; the answer is the same for every address. */
export const requestSignInAction = defineAction({
  name: "request-sign-in",
  access: "public",
  schema: signInInput,
  limit,
  trap: { decoy: () => "/einloggen/gesendet" },
  errors: {},
  run: async ({ input }) => {
    await requestSignIn({ email: input.email, next: input.weiter, browser: await rememberBrowser() });
    return ok({ redirectTo: "/einloggen/gesendet" });
  },
});

/** Opens a session by a link from a mail. */
export const signInAction = defineAction({
  name: "sign-in",
  access: "public",
  schema: signInLinkInput,
  limit,
  errors: {
    unknown_link:
      "Dieser Link gilt nicht. Kopieren Sie ihn bitte ganz aus der E-Mail, oder fordern Sie einen neuen an.",
    used_link: "Dieser Link wurde schon benutzt. Fordern Sie bitte einen neuen an.",
    expired_link: "Dieser Link ist abgelaufen. Fordern Sie bitte einen neuen an.",
    other_browser:
      "Dieser Link wurde in einem anderen Browser angefordert. Öffnen Sie ihn bitte dort, oder fordern Sie hier einen neuen an.",
    no_access: "Für diese Adresse gibt es gerade keinen Zugang. Wenden Sie sich bitte an die Landesagentur.",
  },
  run: async ({ input }) => {
    const result = await openSession({ token: input.token, ...(await thisBrowser()) });
    if (!result.ok) return result;
    await keepSession(result.value);
    return ok({ redirectTo: input.weiter });
  },
});

export const signOutAction = defineAction({
  name: "sign-out",
  access: "public",
  schema: z.object({}),
  errors: {},
  run: async () => {
    await leaveSession();
    return ok({ redirectTo: "/einloggen?ausgeloggt=ja" });
  },
});
