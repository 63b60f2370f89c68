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
