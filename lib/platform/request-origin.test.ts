import { describe, expect, test } from "vitest";
import { judgeOrigin, requestId } from "./request-origin";

const rules = { appUrl: "https://foren.example.org", acceptHost: false, trustProxy: false };
const judge = (headers: Record<string, string>, over: Partial<typeof rules> = {}, method = "POST") =>
  judgeOrigin(method, new Headers(headers), { ...rules, ...over });

describe("judgeOrigin", () => {
  test("accepts the public address and lets reading pass", () => {
    expect(judge({ origin: "https://foren.example.org" })).toBe("ok");
    for (const method of ["GET", "HEAD", "OPTIONS"]) expect(judge({}, {}, method)).toBe("ok");
  });

  test.each(["POST", "PUT", "PATCH", "DELETE", "PURGE"])("refuses %s without an origin", (method) => {
    expect(judge({}, {}, method)).toBe("missing");
  });

  test.each([
    "null",
    "http://foren.example.org",
    "https://foren.example.org:8443",
    "https://foren.example.org.evil.example",
    "https://evil.example",
    "https://FOREN.example.org",
    "foren.example.org",
  ])("refuses %s", (origin) => {
    expect(judge({ origin, host: "foren.example.org" })).toBe("foreign");
  });

  test("takes the address in the browser in demo and development only", () => {
    const headers = { origin: "http://localhost:3000", host: "localhost:3000" };
    expect(judge(headers)).toBe("foreign");
    expect(judge(headers, { acceptHost: true })).toBe("ok");
    expect(judge({ ...headers, origin: "http://localhost:4000" }, { acceptHost: true })).toBe("foreign");
  });

  test("believes X-Forwarded-* only from a trusted proxy", () => {
    const headers = {
      origin: "https://demo.example",
      host: "127.0.0.1:3000",
      "x-forwarded-host": "demo.example",
      "x-forwarded-proto": "https",
    };
    expect(judge(headers, { acceptHost: true })).toBe("foreign");
    expect(judge(headers, { acceptHost: true, trustProxy: true })).toBe("ok");
  });
});

describe("requestId", () => {
  const given = (value: string, trusted: boolean) => requestId(new Headers({ "x-request-id": value }), trusted, "own");

  test("takes the proxy's id when it is trusted and harmless", () => {
    expect(given("0123456789abcdef", true)).toBe("0123456789abcdef");
    expect(given("0123456789abcdef", false)).toBe("own");
    expect(given("<script>alert(1)</script>", true)).toBe("own");
    expect(requestId(new Headers(), true, "own")).toBe("own");
  });
});
