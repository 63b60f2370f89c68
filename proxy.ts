import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { plainPage } from "@/lib/platform/plain-page";
import { judgeOrigin, requestId } from "@/lib/platform/request-origin";
import { contentSecurityPolicy, securityHeaders } from "@/lib/platform/security-headers";

/** Everything but the built files. Actions are posts to pages, so no page may be left out. */
export const config = { matcher: "/((?!_next/static/).*)" };

/** Bytes. The same limit as in next.config.ts, where a longer body would only be cut off. */
const FORM_LIMIT = 256 * 1024;

/** Mail programs post here from their own servers, without an origin (RFC 8058); the key in the address is the proof. */
const ONE_CLICK = /^\/abo\/[^/]+\/abmelden$/;

/**
 * Runs before every page and route: request id, nonce, security headers, origin check.
 * Never the lock for roles; that is the door (lib/action) and the guards of the staff pages.
 */
export function proxy(request: NextRequest): NextResponse {
  const { APP_URL, PORTAL_MODE, TRUST_PROXY } = env();
  const id = requestId(request.headers, TRUST_PROXY, newId());
  const context = {
    path: request.nextUrl.pathname,
    nonce: randomBytes(18).toString("base64"),
    https: APP_URL.startsWith("https:"),
    development: PORTAL_MODE === "development",
  };
  const headers = { ...securityHeaders(context), "X-Request-Id": id };

  const acceptHost = PORTAL_MODE === "demo" || PORTAL_MODE === "development";
  const verdict = judgeOrigin(request.method, request.headers, {
    appUrl: APP_URL,
    acceptHost,
    trustProxy: TRUST_PROXY,
  });
  const byMailProgram = verdict === "missing" && ONE_CLICK.test(context.path);
  if (verdict !== "ok" && !byMailProgram) return refuse(403, FOREIGN, headers, context.nonce);
  if (Number(request.headers.get("content-length")) > FORM_LIMIT) return refuse(413, TOO_LARGE, headers, context.nonce);

  const response = NextResponse.next({ request: { headers: forwarded(request, id, context, TRUST_PROXY) } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Request headers for the app: what only a trusted proxy may say is taken out, id and nonce are put in. */
function forwarded(request: NextRequest, id: string, context: Parameters<typeof securityHeaders>[0], trusted: boolean) {
  const headers = new Headers(request.headers);
  if (!trusted) for (const name of [...headers.keys()]) if (name.startsWith("x-forwarded-")) headers.delete(name);
  // Next compares an action's Origin with this host. The origin is already judged here, against the public address.
  const origin = headers.get("origin");
  if (origin && request.method !== "GET") headers.set("x-forwarded-host", new URL(origin).host);
  headers.set("x-request-id", id);
  headers.set("x-nonce", context.nonce);
  headers.set("x-path", context.path);
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", contentSecurityPolicy(context));
  return headers;
}

const FOREIGN = {
  title: "Diese Eingabe können wir nicht annehmen",
  paragraphs: [
    "Der Browser hat nicht mitgeteilt, dass die Eingabe von dieser Website kommt. Zum Schutz vor Missbrauch nehmen wir sie dann nicht an. Es wurde nichts gespeichert.",
    "Bitte öffnen Sie die Seite noch einmal und senden Sie das Formular von dort ab. Hilft das nicht, kann eine Erweiterung Ihres Browsers die Ursache sein.",
  ],
};

const TOO_LARGE = {
  title: "Diese Eingabe ist zu groß",
  paragraphs: [
    "Es wurde nichts gespeichert. Bitte gehen Sie im Browser einen Schritt zurück und kürzen Sie Ihre Texte.",
  ],
};

function refuse(
  status: number,
  { title, paragraphs }: typeof FOREIGN,
  headers: Record<string, string>,
  nonce: string,
): NextResponse {
  const link = { href: "/", label: "Zur Startseite" };
  const page = plainPage({ title, paragraphs, link, requestId: headers["X-Request-Id"] ?? "", nonce });
  return new NextResponse(page, {
    status,
    headers: { ...headers, "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
