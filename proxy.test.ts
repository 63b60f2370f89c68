import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { databaseAnswers } from "./db/pulse";
import { config, proxy } from "./proxy";

vi.mock("./db/pulse", () => ({ databaseAnswers: vi.fn() }));
beforeEach(() => {
  vi.mocked(databaseAnswers).mockResolvedValue(true);
});

// APP_URL of the test configuration.
const HOME = "http://portal.test";
const ask = (path: string, init: { method?: string; headers?: Record<string, string>; body?: FormData } = {}) =>
  proxy(new NextRequest(`${HOME}${path}`, init));
/** What the app is given; Next passes changed request headers on in these. */
const forwarded = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`);

describe("proxy", () => {
  test("gives every answer its own nonce, the same to the browser and to the app", async () => {
    const [first, second] = [await ask("/"), await ask("/")];
    const nonce = forwarded(first, "x-nonce");
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(first.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
    expect(forwarded(first, "content-security-policy")).toBe(first.headers.get("content-security-policy"));
    expect(forwarded(second, "x-nonce")).not.toBe(nonce);
  });

  test("names every request, and takes no name or host from a visitor", async () => {
    const response = await ask("/", {
      headers: { "x-request-id": "visitor-says-so", "x-forwarded-host": "evil.example" },
    });
    const id = response.headers.get("x-request-id");
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(forwarded(response, "x-request-id")).toBe(id);
    expect(forwarded(response, "x-forwarded-host")).toBeNull();
  });

  test("lets a form of this site through and tells Next the judged host", async () => {
    const response = await ask("/foren", { method: "POST", headers: { origin: HOME } });
    expect(response.headers.get("x-middleware-next")).toBe("1");
    expect(forwarded(response, "x-forwarded-host")).toBe("portal.test");
  });

  test.each([undefined, "null", "https://evil.example"])(
    "refuses a change from origin %s with a German page",
    async (origin) => {
      const response = await ask("/foren", { method: "POST", headers: origin ? { origin } : {} });
      expect(response.status).toBe(403);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("content-security-policy")).toContain("style-src 'self' 'nonce-");
      const page = await response.text();
      expect(page).toContain("Diese Eingabe können wir nicht annehmen");
      expect(page).toContain(response.headers.get("x-request-id"));
    },
  );

  test("lets mail programs and the mail service in without an origin, and another site's form not", async () => {
    const post = async (path: string, headers = {}) => (await ask(path, { method: "POST", headers })).status;
    expect(await post("/api/mail-events")).toBe(200);
    expect(await post("/api/mail-events", { origin: "https://evil.example" })).toBe(403);
    expect(await post("/api/mail-events/x")).toBe(403);
    expect(await post("/abo/key/abmelden")).toBe(200);
    expect(await post("/abo/key/abmelden", { origin: "https://evil.example" })).toBe(403);
    expect(await post("/abo/key")).toBe(403);
    expect(await post("/abo/key/abmelden/mehr")).toBe(403);
  });

  test("refuses more than a form can hold before the body is read", async () => {
    const headers = { origin: HOME, "content-length": String(1024 * 1024) };
    expect((await ask("/foren", { method: "POST", headers })).status).toBe(413);
  });

  test("leaves out built files only: an action can be posted to any page", async () => {
    const covers = new RegExp(`^${config.matcher}$`);
    expect(covers.test("/_next/static/chunks/a.js")).toBe(false);
    for (const path of ["/", "/foren", "/_next/image", "/favicon.ico", "/api/health/live"]) {
      expect(covers.test(path), path).toBe(true);
    }
  });

  describe("while the database is away", () => {
    beforeEach(() => {
      vi.mocked(databaseAnswers).mockResolvedValue(false);
    });

    test("answers 503 with a German page that works without script", async () => {
      const response = await ask("/foren");
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("10");
      expect(await response.text()).toContain("Wir sind gleich wieder da");
    });

    test("gives a posted form back complete, with nothing in it that could run", async () => {
      const body = new FormData();
      body.set("vorname", 'Änne "><script>alert(1)</script>');
      body.set("$ACTION_ID_1", "");
      const response = await ask("/foren/a/anmelden?x=1", { method: "POST", headers: { origin: HOME }, body });
      const page = await response.text();
      expect(response.status).toBe(503);
      expect(page).toContain('action="/foren/a/anmelden?x=1"');
      expect(page).toContain('name="vorname" value="Änne &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
      expect(page).toContain('name="$ACTION_ID_1" value=""');
      expect(page).not.toContain("<script");
    });

    test("lets probes, files and actions by script through", async () => {
      expect((await ask("/api/health/ready")).status).toBe(200);
      expect((await ask("/icon.svg")).status).toBe(200);
      const headers = { origin: HOME, "next-action": "abc" };
      expect((await ask("/foren/a/anmelden", { method: "POST", headers })).status).toBe(200);
    });
  });
});
