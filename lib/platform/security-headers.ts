/** What the headers of one answer depend on. */
export interface HeaderContext {
  path: string;
  nonce: string;
  /** The public address is https, whatever the connection behind the proxy is. */
  https: boolean;
  /** `next dev` needs eval and inline styles for its own tools. */
  development: boolean;
}

/** Pages reached by a personal link: the address itself is the key. */
const PERSONAL = /^\/(anmeldung|abo)(\/|$)/;
const STAFF = /^\/(koordination|verwaltung|einloggen|postfach)(\/|$)/;
/** The demo mailbox shows the HTML part of a mail in a frame. */
const MAILBOX = /^\/postfach(\/|$)/;
const MAIL_IN_FRAME = /^\/postfach\/[^/]+\/html$/;
/** A mail carries its style at each element; it can run, load and send nothing. Links open beside the mailbox. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");
/** Public data that other sites may load. */
const OPEN_DATA = /^\/(feeds|api\/v1)(\/|$)/;

/** The policy of every page. No `unsafe-inline`: an inline script or style runs only with this answer's nonce. */
export function contentSecurityPolicy({ nonce, https, development }: Omit<HeaderContext, "path">): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "media-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (https) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}

/**
 * Referrer policy: other sites learn at most our origin. Personal links send only the origin, to ourselves too, so that
 * the key in the address never lands in a log. Not `no-referrer`: under it browsers post forms with `Origin: null`
 * (Fetch standard, "append a request Origin header"), and the origin check would refuse every form without script.
 */
function referrerPolicy(path: string): string {
  return PERSONAL.test(path) ? "strict-origin" : "strict-origin-when-cross-origin";
}

/** Headers that are the same on every answer, also on files; next.config.ts sets them. */
export const STATIC_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Origin-Agent-Cluster": "?1",
  "Permissions-Policy":
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
};

function policyOf(context: HeaderContext): string {
  if (MAIL_IN_FRAME.test(context.path)) return MAIL_POLICY;
  const policy = contentSecurityPolicy(context);
  return MAILBOX.test(context.path) ? policy.replace("frame-src 'none'", "frame-src 'self'") : policy;
}

/** All security headers of an answer of the app. HSTS only over https, for two years. */
export function securityHeaders(context: HeaderContext): Record<string, string> {
  const { path, https } = context;
  const headers: Record<string, string> = {
    ...STATIC_HEADERS,
    "Content-Security-Policy": policyOf(context),
    "Referrer-Policy": referrerPolicy(path),
    "Cross-Origin-Resource-Policy": OPEN_DATA.test(path) ? "cross-origin" : "same-origin",
  };
  if (MAIL_IN_FRAME.test(path)) headers["X-Frame-Options"] = "SAMEORIGIN";
  if (https) headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains";
  if (PERSONAL.test(path) || STAFF.test(path)) {
    headers["Cache-Control"] = "no-store";
    headers["X-Robots-Tag"] = "noindex, nofollow";
  }
  return headers;
}
