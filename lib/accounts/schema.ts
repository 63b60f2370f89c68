import { z } from "zod";
import { email, line, optionalText, ticks } from "@/lib/platform/form-fields";
import { type MutableMail, mutableMails, nextPage } from "./rules";

/** "weiter": page to go on to; anything but a page of the staff is ignored. */
const next = z.string().max(300).optional().transform(nextPage);

export const signInInput = z.object({ email, weiter: next });

export const signInLinkInput = z.object({ token: z.string().max(100), weiter: next });

export const nameInput = z.object({ name: line("Ihren Namen", 120) });

const mails = Object.keys(mutableMails) as [MutableMail, ...MutableMail[]];
export const notificationsInput = z.object({ mails: ticks(mails) });

export const sessionInput = z.object({ session: z.uuid("Diese Anmeldung gibt es nicht mehr.") });

/** The form "Zugang anfordern". */
export const accessRequestInput = z.object({
  name: line("Ihren Namen", 120),
  email,
  organisation: line("Ihre Organisation", 200),
  district: z.string().regex(/^\d{5}$/, "Wählen Sie den Kreis aus."),
  reason: optionalText(2000).pipe(z.string("Schreiben Sie bitte kurz, wofür Sie den Zugang brauchen.")),
});
export type AccessRequestInput = z.output<typeof accessRequestInput>;

/** A code of the authenticator app, or a recovery code. */
export const codeInput = z.object({ code: line("den Code", 40), weiter: next });

export const nextInput = z.object({ weiter: next });

/** What a browser says about a passkey; looked at closely when it is verified. */
const keyAnswer = z
  .string("Ihr Browser hat keinen Passkey geliefert. Versuchen Sie es bitte noch einmal.")
  .max(20_000)
  .transform((text, context) => {
    const parsed = z.looseObject({ id: z.string(), response: z.looseObject({}) }).safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    context.addIssue("Ihr Browser hat keinen Passkey geliefert. Versuchen Sie es bitte noch einmal.");
    return z.NEVER;
  });
export const newPasskeyInput = z.object({ name: line("einen Namen für den Passkey", 60), answer: keyAnswer });
export const passkeyProofInput = z.object({ answer: keyAnswer, weiter: next });
export const passkeyIdInput = z.object({ passkey: z.uuid("Diesen Passkey gibt es nicht mehr.") });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
