import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addMinutes } from "./time";
import { isSignedWebhook } from "./webhook-signature";

// The example of the svix documentation.
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const example = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: "1614265330",
  body: '{"test": 2432232314}',
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};
const then = new Date(1_614_265_330_000);

describe("a signed webhook", () => {
  it("is known by the scheme's own example, also beside other signatures", () => {
    expect(isSignedWebhook(secret, example, then)).toBe(true);
    const several = { ...example, signature: `v1,AAAA v2,x ${example.signature}` };
    expect(isSignedWebhook(secret, several, then)).toBe(true);
  });

  it("is refused when anything was changed, or the key is another", () => {
    for (const change of [
      { id: "msg_x" },
      { body: '{"test": 1}' },
      { signature: "v1," },
      { signature: "" },
      { id: "" },
    ]) {
      expect(isSignedWebhook(secret, { ...example, ...change }, then)).toBe(false);
    }
    expect(isSignedWebhook("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", example, then)).toBe(false);
  });

  it("is refused when it is more than five minutes old, or from the future", () => {
    expect(isSignedWebhook(secret, example, addMinutes(then, 5))).toBe(true);
    expect(isSignedWebhook(secret, example, addMinutes(then, 6))).toBe(false);
    expect(isSignedWebhook(secret, example, addMinutes(then, -6))).toBe(false);
    const key = Buffer.from(secret.slice(6), "base64");
    const signature = `v1,${createHmac("sha256", key).update("a.NaN.b").digest("base64")}`;
    expect(isSignedWebhook(secret, { id: "a", timestamp: "NaN", body: "b", signature }, then)).toBe(false);
  });
});
