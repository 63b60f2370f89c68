import "server-only";
import { env } from "@/lib/platform/env";
import { deriveToken } from "@/lib/platform/ids";

/** Secret of a link that opens a session. Derived from its id: mails can carry it, the database never holds it. */
export const signInToken = ({ id }: { id: string }): string => deriveToken(env().APP_SECRET, "sign-in", id);

/** The page with the button that opens the session. `next`: the page to go on to, as checked by `nextPage`. */
export const signInUrl = (link: { id: string }, next?: string): string =>
  `${env().APP_URL}/einloggen/link/${signInToken(link)}${next ? `?weiter=${encodeURIComponent(next)}` : ""}`;
