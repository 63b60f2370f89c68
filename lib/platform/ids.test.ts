import { describe, expect, it } from "vitest";
import { derivedId, deriveToken, hashToken, isUuid, newId, sign, unsign } from "./ids";

const secret = "a secret that only the tests know, long enough";

describe("an id", () => {
  it("is a version 7 UUID that begins with the time", () => {
    const id = newId(Date.UTC(2016, 3, 12, 12));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.UTC(2016, 3, 12, 12));
    expect(isUuid(id)).toBe(true);
  });

  it("is never the same twice, and later ones come later", () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(new Set(ids).size).toBe(20_000);
    expect(newId(1000) < newId(2000)).toBe(true);
  });

  it("derived from facts is a UUID, the same for the same facts and no others", () => {
    expect(derivedId("a", "b")).toBe(derivedId("a", "b"));
    expect(derivedId("a", "b")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const others = [derivedId("b", "a"), derivedId("ab"), derivedId("a", "b", ""), derivedId('a","b'), derivedId()];
    expect(new Set([derivedId("a", "b"), ...others]).size).toBe(6);
  });

  it.each([
    "",
    "x",
    "01a203f1-ae85-714e-bd03-994b8ff4d3c",
    "01a203f1ae85714ebd03994b8ff4d3c8",
    "01a203f1-ae85-714e-bd03-994b8ff4d3c8\n",
  ])("%j is none", (text) => {
    expect(isUuid(text)).toBe(false);
  });
});

describe("a token", () => {
  it("has 192 bits, and differs by secret, purpose and subject", () => {
    const token = deriveToken(secret, "registration", "id:1");
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(deriveToken(secret, "registration", "id:1")).toBe(token);
    const others = [
      deriveToken(`${secret}!`, "registration", "id:1"),
      deriveToken(secret, "handover", "id:1"),
      deriveToken(secret, "registration", "id:2"),
    ];
    expect(new Set([token, ...others]).size).toBe(4);
  });

  it("cannot be read from what the database keeps", () => {
    const token = deriveToken(secret, "registration", "id:1");
    expect(hashToken(token)).toMatch(/^[\w-]{43}$/);
    expect(hashToken(token)).not.toContain(token.slice(0, 8));
    expect(hashToken(`${token} `)).not.toBe(hashToken(token));
  });
});

describe("a signed value", () => {
  const signed = sign(secret, "form", "key~1700000000000");

  it("comes back unchanged, dots and all", () => {
    expect(unsign(secret, "form", signed)).toBe("key~1700000000000");
    expect(unsign(secret, "form", sign(secret, "form", "a.b.c"))).toBe("a.b.c");
    expect(unsign(secret, "form", sign(secret, "form", "Müller ✓"))).toBe("Müller ✓");
  });

  it("is refused with any one character changed, added or taken away", () => {
    for (let i = 0; i < signed.length; i += 1) {
      const other = signed[i] === "A" ? "B" : "A";
      for (const wrong of [
        signed.slice(0, i) + other + signed.slice(i + 1),
        signed.slice(0, i) + signed.slice(i + 1),
      ]) {
        expect([wrong, unsign(secret, "form", wrong)]).toEqual([wrong, null]);
      }
    }
    for (const wrong of ["", ".", "key", `${signed}A`, `${signed}=`, `${signed}\n`, `x.${signed}`]) {
      expect(unsign(secret, "form", wrong)).toBeNull();
    }
  });

  it("of another purpose or secret is refused", () => {
    expect(unsign(secret, "barrier-receipt", signed)).toBeNull();
    expect(unsign(`${secret}!`, "form", signed)).toBeNull();
  });
});
