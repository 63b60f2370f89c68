import "server-only";
import { env } from "@/lib/platform/env";
import { deriveToken } from "@/lib/platform/ids";

/** Secret of a subscription's own page. Derived from its id: mails can carry it, the database never holds it. */
export const subscriptionToken = ({ id }: { id: string }): string => deriveToken(env().APP_SECRET, "subscription", id);

/** The page where a subscription is confirmed and ended. */
export const subscriptionUrl = (subscription: { id: string }): string =>
  `${env().APP_URL}/abo/${subscriptionToken(subscription)}`;

/** For the header `List-Unsubscribe`: mail programs post here at the press of their own button (RFC 8058). */
export const oneClickUrl = (subscription: { id: string }): string => `${subscriptionUrl(subscription)}/abmelden`;
