import { createHmac, timingSafeEqual } from "node:crypto";
import { MINUTE } from "./time";

/** Older or newer messages are refused, so that nobody can play a recorded one again later. Milliseconds. */
const WINDOW = 5 * MINUTE;

type Signed = { id: string; timestamp: string; signature: string; body: string };

/**
 * Is this message signed with our key, and fresh? The scheme of svix, which Resend uses: HMAC-SHA256 over
 * `id.timestamp.body`, base64, one or more as "v1,…" with spaces between (docs.svix.com/receiving/verifying-payloads).
 */
export function isSignedWebhook(secret: string, { id, timestamp, signature, body }: Signed, now: Date): boolean {
  if (!id || !/^[0-9]{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > WINDOW) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  return signature.split(" ").some((each) => {
    const [version, value = ""] = each.split(",");
    const given = Buffer.from(value, "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
