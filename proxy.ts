import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isKnownAddress } from "@/app/known-address";
import { databaseAnswers } from "@/db/pulse";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { answerAway, answerMissing, type Envelope, refuseForeign, refuseTooLarge } from "@/lib/platform/plain-answers";
import { judgeOrigin, requestId } from "@/lib/platform/request-origin";
import { securityHeaders } from "@/lib/platform/security-headers";

/** Everything but the built files. Actions are posts to pages, so no page may be left out. */
export const config = { matcher: "/((?!_next/static/).*)" };

/** Bytes. The same limit as in next.config.ts, where a longer body would only be cut off. */
const FORM_LIMIT = 256 * 1024;

/**
 * Servers post here without an origin: mail programs (RFC 8058), for whom the key in the address is the proof, and the
 * mail service, which signs what it says.
 */
const BY_MACHINES = /^\/(abo\/[^/]+\/abmelden|api\/mail-events)$/;

/** Answers that need no database: probes, and files of the app. */
const INDEPENDENT = /^\/(api\/health|_next)\/|\.(svg|png|ico|webmanifest)$/;

/**
 * Runs before every page and route: request id, nonce, security headers, origin check, and a page that says so while
 * the database is away. Never the lock for roles; that is the door (lib/action) and the guards of the staff pages.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { APP_URL, PORTAL_MODE, TRUST_PROXY } = env();
  const path = request.nextUrl.pathname;
  const nonce = randomBytes(18).toString("base64");
  const id = requestId(request.headers, TRUST_PROXY, newId());
  const https = APP_URL.startsWith("https:");
  const security = securityHeaders({ path, nonce, https, development: PORTAL_MODE === "development" });
  const envelope = { headers: { ...security, "X-Request-Id": id }, nonce, requestId: id };

  const acceptHost = PORTAL_MODE === "demo" || PORTAL_MODE === "development";
  const rules = { appUrl: APP_URL, acceptHost, trustProxy: TRUST_PROXY };
  const verdict = judgeOrigin(request.method, request.headers, rules);
  const byMachine = verdict === "missing" && BY_MACHINES.test(path);
  if (verdict !== "ok" && !byMachine) return refuseForeign(envelope);
  if (Number(request.headers.get("content-length")) > FORM_LIMIT) return refuseTooLarge(envelope);
  if (needsDatabase(request) && !(await databaseAnswers())) {
    return answerAway(envelope, request, path + request.nextUrl.search);
  }

  if (needsDatabase(request) && !(await isKnownAddress(path, request.cookies).catch(() => true))) {
    return answerMissing(envelope, path);
  }

  const response = NextResponse.next({ request: { headers: forwarded(request, envelope, TRUST_PROXY) } });
  for (const [name, value] of Object.entries(envelope.headers)) response.headers.set(name, value);
  return response;
}

/** An action sent by script is let through: the door answers it inside the form, with everything that was typed. */
function needsDatabase(request: NextRequest): boolean {
  return !INDEPENDENT.test(request.nextUrl.pathname) && !request.headers.has("next-action");
}

/** Request headers for the app: what only a trusted proxy may say is taken out, id, path and nonce are put in. */
function forwarded(request: NextRequest, { headers: own, nonce, requestId: id }: Envelope, trusted: boolean): Headers {
  const headers = new Headers(request.headers);
  if (!trusted) for (const name of [...headers.keys()]) if (name.startsWith("x-forwarded-")) headers.delete(name);
  // Next compares an action's Origin with this host. The origin is already judged here, against the public address.
  const origin = headers.get("origin");
  if (origin && request.method !== "GET") headers.set("x-forwarded-host", new URL(origin).host);
  headers.set("x-request-id", id);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname);
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", own["Content-Security-Policy"] ?? "");
  return headers;
}
