import "server-only";
import { findStaff } from "@/lib/accounts/queries";
import { sessionCookie } from "@/lib/accounts/rules";
import { getForumInCharge } from "@/lib/forums/queries/in-charge";
import { hasForum } from "@/lib/forums/queries/published";
import { hasDemoMail, hasDemoMailbox } from "@/lib/messages/queries/demo-mails";
import { env } from "@/lib/platform/env";
import { berlinDay, now } from "@/lib/platform/time";
import { hasDistrict } from "@/lib/regions/queries";
import { hasHandover, hasOwnRegistration } from "@/lib/registrations/queries/own";
import { hasSeries } from "@/lib/series/queries";
import { hasSubscription } from "@/lib/subscriptions/queries";

type Cookies = { get: (name: string) => { value: string } | undefined };
type Kind = { pattern: RegExp; isThere: (name: string, cookies: Cookies) => Promise<boolean> };

/** Pages that are there only if what their address names is there. The first pattern that fits decides. */
const kinds: Kind[] = [
  { pattern: /^\/foren\/([^/]+)/, isThere: (slug) => hasForum(slug) },
  { pattern: /^\/reihen\/([^/]+)/, isThere: hasSeries },
  { pattern: /^\/kreise\/([^/]+)/, isThere: (ags) => hasDistrict(ags, berlinDay(now())) },
  { pattern: /^\/anmeldung\/uebernahme\/([^/]+)/, isThere: hasHandover },
  { pattern: /^\/anmeldung\/(?!uebernahme\/|geloescht$)([^/]+)/, isThere: hasOwnRegistration },
  { pattern: /^\/abo\/(?!beendet$)([^/]+)$/, isThere: hasSubscription },
  { pattern: /^\/postfach\/([^/]+)/, isThere: hasDemoMail },
  { pattern: /^\/koordination\/foren\/(?!neu$)([^/]+)/, isThere: isInCharge },
  { pattern: /^\/(postfach)$/, isThere: async () => hasDemoMailbox() },
];

/** Whoever is not signed in is sent to sign in by the page, whatever the address names. */
async function isInCharge(id: string, cookies: Cookies): Promise<boolean> {
  const token = cookies.get(sessionCookie(env().APP_URL))?.value;
  const staff = token ? await findStaff(token) : null;
  return staff === null || (await getForumInCharge(staff.actor, id)) !== null;
}

/** What the address names, and how to find out whether that is there; null where it names nothing. */
export function namedIn(path: string): (Pick<Kind, "isThere"> & { name: string }) | null {
  for (const { pattern, isThere } of kinds) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined) return { name: decode(name), isThere };
  }
  return null;
}

/**
 * Is there a page at this address? Asked before the page is rendered (see `answerMissing`); the pages ask again, for
 * what changes in between.
 */
export async function isKnownAddress(path: string, cookies: Cookies): Promise<boolean> {
  const named = namedIn(path);
  return named === null || named.isThere(named.name, cookies);
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return "";
  }
}
