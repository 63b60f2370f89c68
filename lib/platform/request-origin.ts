/** What the origin of a request is compared with. */
export interface OriginRules {
  /** Public address of the portal. */
  appUrl: string;
  /** Demo and development: the portal is also reached under the address typed into the browser. */
  acceptHost: boolean;
  /** The proxy in front sets X-Forwarded-*; otherwise a visitor could. */
  trustProxy: boolean;
}

export type OriginVerdict = "ok" | "missing" | "foreign";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * May this request change something? Browsers send `Origin` with every form and every fetch that is not a GET; a missing
 * one, `null` and every other site are refused (OWASP: verifying origin with standard headers).
 */
export function judgeOrigin(method: string, headers: Headers, rules: OriginRules): OriginVerdict {
  if (READING.has(method)) return "ok";
  const origin = headers.get("origin");
  if (!origin) return "missing";
  if (origin === new URL(rules.appUrl).origin) return "ok";
  return rules.acceptHost && origin === hostOrigin(headers, rules) ? "ok" : "foreign";
}

/** Origin under which the visitor reached this server, as far as the headers can be believed. */
function hostOrigin(headers: Headers, { trustProxy }: OriginRules): string | undefined {
  const forwarded = trustProxy ? headers.get("x-forwarded-host") : null;
  const host = forwarded ?? headers.get("host");
  const scheme = (trustProxy ? headers.get("x-forwarded-proto") : null) ?? "http";
  return host ? `${scheme}://${host}` : undefined;
}

/**
 * Request id for the log and the error page: the proxy's when it is trusted and looks like one, else `fallback`.
 */
export function requestId(headers: Headers, trustProxy: boolean, fallback: string): string {
  const given = trustProxy ? headers.get("x-request-id") : null;
  return given && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : fallback;
}
