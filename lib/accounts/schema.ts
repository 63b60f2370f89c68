import { z } from "zod";
import { email, line, ticks } from "@/lib/platform/form-fields";
import { type MutableMail, mutableMails, nextPage } from "./rules";

/** "weiter": page to go on to; anything but a page of the staff is ignored. */
const next = z.string().max(300).optional().transform(nextPage);

export const signInInput = z.object({ email, weiter: next });

export const signInLinkInput = z.object({ token: z.string().max(100), weiter: next });

export const nameInput = z.object({ name: line("Ihren Namen", 120) });

const mails = Object.keys(mutableMails) as [MutableMail, ...MutableMail[]];
export const notificationsInput = z.object({ mails: ticks(mails) });

export const sessionInput = z.object({ session: z.uuid("Diese Anmeldung gibt es nicht mehr.") });
