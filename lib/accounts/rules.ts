import type { Role } from "@/db/schema";
import { HOUR, MINUTE } from "@/lib/platform/time";

/** Over HTTPS bound to this host and path, so that no neighbour can set it (RFC 6265bis, 4.1.3.2). */
export const sessionCookie = (appUrl: string): string =>
  appUrl.startsWith("https:") ? "__Host-portal-session" : "portal-session";

type Limits = { idle: number; absolute: number };

/** Milliseconds. The agency sees more, so its sessions are shorter (OWASP ASVS 5.0, 7.3). */
const limits: Record<Role, Limits> = {
  coordinator: { idle: 3 * HOUR, absolute: 12 * HOUR },
  agency: { idle: HOUR, absolute: 8 * HOUR },
};

/** A sign-in link is good for this long. */
export const SIGN_IN_LINK_LASTS = 15 * MINUTE;
export const INVITATION_LASTS = 14 * 24 * HOUR;

export const sessionExpires = (createdAt: Date, role: Role): Date =>
  new Date(createdAt.getTime() + limits[role].absolute);

/** When a session ends if nothing more is done in it. */
export function sessionEnds(session: { lastSeenAt: Date; expiresAt: Date }, role: Role): Date {
  return new Date(Math.min(session.lastSeenAt.getTime() + limits[role].idle, session.expiresAt.getTime()));
}

/** Being seen is written down once a minute at most: reading pages should not write all the time. */
export const seenLongAgo = (lastSeenAt: Date, now: Date): boolean => now.getTime() - lastSeenAt.getTime() > MINUTE;

/**
 * Milliseconds, seen from a request that counts as use: until the session ends if nothing more is done, how long each
 * use keeps it, and until it ends whatever is done. Spans and not times, as a browser's clock may be wrong.
 */
export function sessionSpans({ expiresAt }: { expiresAt: Date }, role: Role, now: Date) {
  const { idle } = limits[role];
  const absolute = expiresAt.getTime() - now.getTime();
  return { endsIn: Math.min(idle, absolute), idle, absolute };
}

/** Where to go on after signing in; only pages of the staff, never another site. */
export function nextPage(wanted: string | undefined): string {
  return wanted && /^\/(koordination|verwaltung)(\/[\w/-]*)?$/.test(wanted) ? wanted : "/koordination";
}

/** "Firefox auf Windows", for the list of one's own sessions. Rough on purpose: it is no fingerprint. */
export function deviceOf(userAgent: string): string {
  const browser = [
    ["Edg", "Edge"],
    ["OPR", "Opera"],
    ["Firefox", "Firefox"],
    ["Chrome", "Chrome"],
    ["Safari", "Safari"],
  ].find(([mark = ""]) => userAgent.includes(mark))?.[1];
  const system = [
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Windows", "Windows"],
    ["Mac OS", "Mac"],
    ["Linux", "Linux"],
  ].find(([mark = ""]) => userAgent.includes(mark))?.[1];
  if (!browser) return system ? `Browser auf ${system}` : "Unbekannter Browser";
  return system ? `${browser} auf ${system}` : browser;
}

/** What somebody runs, in words. `places`: labels of the districts and municipalities in charge. */
export function scopeInWords(role: Role, places: readonly string[]): string {
  return role === "agency" ? "Landesagentur, das ganze Portal" : `Koordination für ${places.join(", ")}`;
}

/** Mails of the staff that one can do without, by template. Everything else is always sent. */
export const mutableMails = {
  "review-requested": "Ein Forum wartet auf Freigabe",
  "review-answered": "Antwort auf eine Einreichung",
  "forum-filling": "Ein Forum wird voll",
  "access-requested": "Jemand bittet um Zugang",
} as const;
export type MutableMail = keyof typeof mutableMails;

/** The ones that somebody of this role gets at all. */
export function mutableMailsOf(role: Role): MutableMail[] {
  const agency: readonly MutableMail[] = ["review-requested", "access-requested"];
  const all = Object.keys(mutableMails) as MutableMail[];
  return role === "agency" ? all : all.filter((mail) => !agency.includes(mail));
}

/** Must this person show a second factor in each session? Whoever has set one up is always asked for it. */
export function mustShowSecondFactor(
  { role, enrolled }: { role: Role; enrolled: boolean },
  coordinators: "optional" | "required",
): boolean {
  return role === "agency" || enrolled || coordinators === "required";
}

const MOST_WRONG_CODES = 5;
const WRONG_CODES_FORGOTTEN = 15 * MINUTE;

type WrongCodes = { wrongCodes: number; wrongCodesSince: Date | null };
const stillCounted = ({ wrongCodesSince }: WrongCodes, now: Date): boolean =>
  wrongCodesSince !== null && now.getTime() - wrongCodesSince.getTime() < WRONG_CODES_FORGOTTEN;

/** After five wrong codes none is looked at for the rest of a quarter of an hour. */
export const codesAreRefused = (tries: WrongCodes, now: Date): boolean =>
  stillCounted(tries, now) && tries.wrongCodes >= MOST_WRONG_CODES;

/** The count after one more wrong code. */
export const afterWrongCode = (tries: WrongCodes, now: Date): WrongCodes =>
  stillCounted(tries, now)
    ? { wrongCodes: tries.wrongCodes + 1, wrongCodesSince: tries.wrongCodesSince }
    : { wrongCodes: 1, wrongCodesSince: now };

/** A code as compared: without blanks and hyphens, and with letters that are easily taken for digits as digits. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");

/** A passkey must answer within this time. */
export const PASSKEY_CHALLENGE_LASTS = 5 * MINUTE;
