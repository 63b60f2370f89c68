import { describe, expect, it } from "vitest";
import { normaliseEmail } from "./email-address";

describe("an address", () => {
  it.each([
    ["hanna@example.org", "hanna@example.org"],
    ["  Hanna.Beispiel@Example.ORG \n", "hanna.beispiel@example.org"],
    ["o'neil+foren@verein.example.org", "o'neil+foren@verein.example.org"],
    ["a@xn--mnchen-3ya.de", "a@xn--mnchen-3ya.de"],
  ])("%j is compared as %j", (typed, compared) => {
    expect(normaliseEmail(typed)).toBe(compared);
  });

  it.each([
    ["nothing", ""],
    ["no at", "hanna.example.org"],
    ["two ats", "hanna@evil.example@example.org"],
    ["a domain without a dot", "hanna@localhost"],
    ["a quoted local part", '"hanna@evil.example"@example.org'],
    ["a quoted local part with a space", '"han na"@example.org'],
    ["a comment", "hanna(x)@example.org"],
    ["a name in front", "Hanna <hanna@example.org>"],
    ["an address literal", "hanna@[127.0.0.1]"],
    ["a line end inside", "hanna@example.org\nBcc: x@example.org"],
    ["a carriage return", "hanna\r@example.org"],
    ["a zero byte", "hanna\u0000@example.org"],
    ["several addresses", "hanna@example.org,eva@example.org"],
    ["several addresses, by semicolon", "hanna@example.org;eva@example.org"],
    ["a wide at sign", "hanna＠example.org"],
    ["a small at sign", "hanna﹫example.org"],
    ["a second, wide at sign", "hanna＠evil.example@example.org"],
    ["an umlaut", "jürgen@example.org"],
    ["an umlaut in the domain", "hanna@müller.example.org"],
    ["a Cyrillic a", "hаnna@example.org"],
    ["the Kelvin sign, which becomes a k in lower case", "\u212aarl@example.org"],
    ["the Kelvin sign in the domain", "hanna@\u212a.example.org"],
    ["a dotted capital I, which becomes an i in lower case", "hanna@\u0130.example.org"],
    ["a long s", "han\u017fa@example.org"],
    ["an invisible space", "hanna\u200b@example.org"],
    ["a dot at the beginning", ".hanna@example.org"],
    ["a dot at the end", "hanna.@example.org"],
    ["two dots", "han..na@example.org"],
    ["a domain that begins with a hyphen", "hanna@-example.org"],
    ["an empty part of the domain", "hanna@example..org"],
    ["too long a local part", `${"a".repeat(65)}@example.org`],
    ["too long", `a@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(60)}.${"f".repeat(20)}.org`],
  ])("with %s is none", (_, typed) => {
    expect(normaliseEmail(typed)).toBeNull();
  });

  it("is judged quickly, however it is built to be slow", () => {
    const began = performance.now();
    for (const evil of [
      `${"a".repeat(50_000)}@`,
      `a@${"a-".repeat(25_000)}`,
      `a@${"a.".repeat(120)}!`,
      " ".repeat(100_000),
    ]) {
      expect(normaliseEmail(evil)).toBeNull();
    }
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
