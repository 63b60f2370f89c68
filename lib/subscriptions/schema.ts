import { z } from "zod";
import { normaliseEmail } from "@/lib/platform/email-address";

/** The form "Benachrichtigen". Gives the address as typed and as compared. */
export const subscribeInput = z.object({
  district: z.string().regex(/^\d{5}$/, "Wählen Sie bitte einen Kreis aus."),
  email: z
    .string()
    .trim()
    .min(1, "Geben Sie bitte Ihre E-Mail-Adresse ein.")
    .transform((typed, context) => {
      const address = normaliseEmail(typed);
      if (address !== null) return { typed, address };
      context.addIssue({
        code: "custom",
        message: "Prüfen Sie bitte die E-Mail-Adresse. Sie sieht zum Beispiel so aus: name@verein.de",
      });
      return z.NEVER;
    }),
});
export type SubscribeInput = z.output<typeof subscribeInput>;

/** Secret of a personal link as it stands in the address: 24 bytes in base64url. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{32}$/);

export const linkInput = z.object({ token: linkToken });
