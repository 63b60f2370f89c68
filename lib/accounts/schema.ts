import { z } from "zod";
import { email } from "@/lib/platform/form-fields";
import { nextPage } from "./rules";

/** "weiter": page to go on to; anything but a page of the staff is ignored. */
const next = z.string().max(300).optional().transform(nextPage);

export const signInInput = z.object({ email, weiter: next });

export const signInLinkInput = z.object({ token: z.string().max(100), weiter: next });
