import "server-only";
import { randomBytes } from "node:crypto";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { NextAuthOptions } from "next-auth";
import type { Adapter, AdapterSession, AdapterUser } from "next-auth/adapters";
import { getServerSession } from "next-auth/next";
import { cache } from "react";
import { getSiteSettings } from "@/lib/content/queries";
import { env } from "@/lib/platform/env";
import { err, type Result } from "@/lib/platform/result";
import { HOUR, now } from "@/lib/platform/time";
import { endSessionOf, markSeen } from "./mutations/sessions";
import { findStaff, type Staff } from "./queries";
import { deviceOf, mustShowSecondFactor, SIGN_IN_LINK_LASTS, seenLongAgo, sessionCookie } from "./rules";

/*
 * The only file that knows next-auth. It reads the cookie and asks this adapter; links by mail are ours from end to end,
 * because its own ones answer to a GET, which mail scanners send as well.
 */

const secure = () => env().APP_URL.startsWith("https:");
const sessionName = () => sessionCookie(env().APP_URL);
const browserCookie = () => (secure() ? "__Host-portal-browser" : "portal-browser");
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", secure: secure(), path: "/" }) as const;

type StaffUser = AdapterUser & { staff: Staff };

/**
 * Who may work in this request; null when nobody is signed in, or a second factor is still missing. Asked once per
 * request. Throws when the database is away.
 */
export const getStaff = cache(async (): Promise<Staff | null> => {
  const staff = await getSignedIn();
  return staff && (await isComplete(staff)) ? staff : null;
});

async function isComplete({ actor, enrolled, session }: Staff): Promise<boolean> {
  if (session.secondFactorAt) return true;
  const { secondFactor } = await getSiteSettings();
  return !mustShowSecondFactor({ role: actor.role, enrolled }, secondFactor.coordinators);
}

/**
 * Who has come in by mail link, second factor or not. Only for the pages and actions around the second factor itself;
 * everything else asks `getStaff`.
 */
export const getSignedIn = cache(async (): Promise<Staff | null> => {
  let failure: unknown;
  const adapter: Adapter = {
    getSessionAndUser: async (token) => {
      try {
        return await readSession(token);
      } catch (error) {
        failure = error;
        return null;
      }
    },
    updateSession: async () => null,
    deleteSession: endSessionOf,
  };
  const session = await getServerSession({
    adapter,
    secret: env().APP_SECRET,
    providers: [],
    // Our own limits, in rules.ts, are shorter; next-auth must not move them.
    session: { strategy: "database", maxAge: (24 * HOUR) / 1000, updateAge: (48 * HOUR) / 1000 },
    cookies: { sessionToken: { name: sessionName(), options: cookieOptions() } },
    callbacks: { session: ({ user }) => ({ staff: (user as StaffUser).staff }) as never },
    logger: { error() {}, warn() {}, debug() {} },
  } satisfies NextAuthOptions);
  // next-auth takes an error for "nobody signed in"; whoever is signed in should not be sent away for an outage.
  if (failure) throw failure;
  return (session as { staff?: Staff } | null)?.staff ?? null;
});

async function readSession(token: string): Promise<{ session: AdapterSession; user: StaffUser } | null> {
  const staff = await findStaff(token);
  if (!staff) return null;
  const at = now();
  if (seenLongAgo(staff.session.lastSeenAt, at)) await markSeen(token, at);
  const { accountId } = staff.actor;
  return {
    session: { sessionToken: token, userId: accountId, expires: staff.session.expiresAt },
    user: { id: accountId, email: staff.email, emailVerified: null, staff },
  };
}

/**
 * For pages of the staff: who may work here. Whoever is not signed in goes to the sign-in page, whoever must show a
 * second factor first goes to that, and both come back here afterwards.
 */
export async function requireStaff(): Promise<Staff> {
  const staff = await requireSignedIn();
  if (await isComplete(staff)) return staff;
  redirect(await withReturn(staff.enrolled ? "/koordination/bestaetigen" : "/koordination/profil/zweiter-faktor"));
}

/** For the pages around the second factor: who has come in by mail link. */
export async function requireSignedIn(): Promise<Staff> {
  return (await getSignedIn()) ?? redirect(await withReturn("/einloggen"));
}

/**
 * For actions around the second factor: runs `work` for whoever has come in by mail link, and sends everybody else to
 * what is missing.
 */
export async function asSignedIn<T, Code extends string>(
  work: (me: Staff) => Promise<Result<T, Code>>,
): Promise<Result<T, Exclude<Code, "step_up">>> {
  const result = await work(await requireSignedIn());
  if (result.ok) return result;
  const { code } = result;
  return code === "step_up"
    ? redirect(await withReturn("/koordination/bestaetigen"))
    : err(code as Exclude<Code, "step_up">);
}

async function withReturn(page: string): Promise<Route> {
  const path = (await headers()).get("x-path") ?? "/koordination";
  return `${page}?weiter=${encodeURIComponent(path)}` as Route;
}

/** A secret of this browser, kept in a cookie until the link that was asked for has run out. */
export async function rememberBrowser(): Promise<string> {
  const browser = randomBytes(24).toString("base64url");
  (await cookies()).set(browserCookie(), browser, { ...cookieOptions(), maxAge: SIGN_IN_LINK_LASTS / 1000 });
  return browser;
}

/** What tells this browser from others: the secret it was given, and a rough name. */
export async function thisBrowser(): Promise<{ browser: string; device: string }> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return { browser: jar.get(browserCookie())?.value ?? "", device: deviceOf(head.get("user-agent") ?? "") };
}

/** Hands the session to the browser. */
export async function keepSession(session: { token: string; expiresAt: Date }): Promise<void> {
  const jar = await cookies();
  jar.set(sessionName(), session.token, { ...cookieOptions(), expires: session.expiresAt });
  jar.delete({ name: browserCookie(), ...cookieOptions() });
}

/** Ends this session, here and in the database. */
export async function leaveSession(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionName())?.value;
  if (token) await endSessionOf(token);
  jar.delete({ name: sessionName(), ...cookieOptions() });
}
