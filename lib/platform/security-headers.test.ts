import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

const context = { path: "/foren", nonce: "abc+/=", https: true, development: false };

describe("contentSecurityPolicy", () => {
  const policy = contentSecurityPolicy(context);

  test("allows scripts and styles only by nonce or from this host", () => {
    expect(policy).toContain("script-src 'self' 'nonce-abc+/=' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc+/=';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test.each([
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])("holds %s", (directive) => expect(policy.split("; ")).toContain(directive));

  test("lets development tools work, and only them", () => {
    const development = contentSecurityPolicy({ ...context, https: false, development: true });
    expect(development).toContain("'unsafe-eval'");
    expect(development).not.toContain("upgrade-insecure-requests");
    expect(policy).toContain("upgrade-insecure-requests");
  });
});

describe("securityHeaders", () => {
  test("asks for https only where the portal has it", () => {
    expect(securityHeaders(context)["Strict-Transport-Security"]).toMatch(/^max-age=\d{8};/);
    expect(securityHeaders({ ...context, https: false })).not.toHaveProperty("Strict-Transport-Security");
  });

  test.each(["/anmeldung/geheim", "/abo/geheim"])(
    "keeps the key in %s from caches, search engines and logs",
    (path) => {
      expect(securityHeaders({ ...context, path })).toMatchObject({
        "Referrer-Policy": "strict-origin",
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex, nofollow",
      });
    },
  );

  test("never uses no-referrer: a form would then be posted with Origin: null and refused", () => {
    for (const path of ["/", "/anmeldung/x", "/abo/x", "/einloggen", "/koordination"]) {
      expect(securityHeaders({ ...context, path })["Referrer-Policy"]).toMatch(/^strict-origin/);
    }
  });

  test("leaves public pages to the cache in front, and open data to other sites", () => {
    expect(securityHeaders(context)).not.toHaveProperty("Cache-Control");
    expect(securityHeaders(context)["Cross-Origin-Resource-Policy"]).toBe("same-origin");
    expect(securityHeaders({ ...context, path: "/feeds/alle.ics" })["Cross-Origin-Resource-Policy"]).toBe(
      "cross-origin",
    );
    expect(securityHeaders({ ...context, path: "/anmeldungen" })).not.toHaveProperty("Cache-Control");
  });

  test("lets a mail of the demo mailbox be framed there, where it can run and load nothing", () => {
    const view = securityHeaders({ ...context, path: "/postfach/0196a7b0-0000-7000-8000-000000000001/html" });
    expect(view["Content-Security-Policy"]).toMatch(
      /^default-src 'none'; .*frame-ancestors 'self'; sandbox allow-popups/,
    );
    expect(view["Content-Security-Policy"]).not.toMatch(/script|allow-same-origin|https?:/);
    expect(securityHeaders({ ...context, path: "/postfach" })["Content-Security-Policy"]).toContain("frame-src 'self'");
    expect(securityHeaders(context)["Content-Security-Policy"]).toContain("frame-src 'none'");
  });
});
