import { z } from "zod";
import { normaliseEmail } from "@/lib/platform/email-address";
import { email } from "@/lib/platform/form-fields";

/** The form "Benachrichtigen". Gives the address as typed and as compared. */
export const subscribeInput = z.object({
  district: z.string("Wählen Sie bitte einen Kreis aus.").regex(/^\d{5}$/, "Wählen Sie bitte einen Kreis aus."),
  email: email.transform((typed) => ({ typed, address: normaliseEmail(typed) ?? "" })),
});
export type SubscribeInput = z.output<typeof subscribeInput>;

/** Secret of a personal link as it stands in the address: 24 bytes in base64url. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{32}$/);

export const linkInput = z.object({ token: linkToken });
