import "server-only";
import { env } from "@/lib/platform/env";
import { deriveToken } from "@/lib/platform/ids";
import { seal, unseal } from "@/lib/platform/sealed";

/** Secret of a link that opens a session. Derived from its id: mails can carry it, the database never holds it. */
export const signInToken = ({ id }: { id: string }): string => deriveToken(env().APP_SECRET, "sign-in", id);

/** The page with the button that opens the session. `next`: the page to go on to, as checked by `nextPage`. */
export const signInUrl = (link: { id: string }, next?: string): string =>
  `${env().APP_URL}/einloggen/link/${signInToken(link)}${next ? `?weiter=${encodeURIComponent(next)}` : ""}`;

/** The secret of an authenticator app, as the database keeps it. */
export const sealAppSecret = (accountId: string, secret: string): string =>
  seal(env().APP_SECRET, "authenticator-app", accountId, secret);

/** Null when the app's secret was changed since: the authenticator app must be set up anew. */
export const openAppSecret = (accountId: string, sealed: string): string | null =>
  unseal(env().APP_SECRET, "authenticator-app", accountId, sealed);
