import "server-only";
import { hasForum } from "@/lib/forums/queries/published";
import { env } from "@/lib/platform/env";
import { berlinDay, now } from "@/lib/platform/time";
import { getDistrictPage } from "@/lib/regions/queries";
import { getHandover, getOwnRegistration } from "@/lib/registrations/queries";
import { getPublishedSeries } from "@/lib/series/queries";
import { getSubscription } from "@/lib/subscriptions/queries";

type Kind = { pattern: RegExp; isThere: (name: string) => Promise<unknown> };

const hasMailbox = () => ["demo", "development"].includes(env().PORTAL_MODE);
const notATokenPage = "beendet|geloescht";

/** Pages that are there only if what their address names is there. */
const kinds: Kind[] = [
  { pattern: /^\/foren\/([^/]+)/, isThere: (slug) => hasForum(slug) },
  { pattern: /^\/reihen\/([^/]+)/, isThere: getPublishedSeries },
  { pattern: /^\/kreise\/([^/]+)/, isThere: (ags) => getDistrictPage(ags, berlinDay(now())) },
  { pattern: /^\/anmeldung\/uebernahme\/([^/]+)/, isThere: getHandover },
  { pattern: new RegExp(`^/anmeldung/(?!uebernahme/|(?:${notATokenPage})$)([^/]+)`), isThere: getOwnRegistration },
  { pattern: new RegExp(`^/abo/(?!(?:${notATokenPage})$)([^/]+)$`), isThere: getSubscription },
  { pattern: /^\/(postfach)/, isThere: async () => hasMailbox() },
];

/**
 * Is there a page at this address? Asked before the page is rendered (see `answerMissing`); the pages ask again, for
 * what changes in between.
 */
export async function isKnownAddress(path: string): Promise<boolean> {
  for (const { pattern, isThere } of kinds) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined) return Boolean(await isThere(decode(name)));
  }
  return true;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return "";
  }
}
