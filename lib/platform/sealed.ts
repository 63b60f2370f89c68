import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/*
 * For secrets that must be read again, such as that of an authenticator app: AES-256-GCM, with a key per purpose derived
 * from the app's secret. `owner` is sealed in: a value moved to another row does not open.
 */

const VERSION = "v1";
const keyOf = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `sealed ${purpose}`, 32));

export function seal(secret: string, purpose: string, owner: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, purpose), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [VERSION, ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/** Null when it was sealed with another secret, for another purpose or owner, or changed since. */
export function unseal(secret: string, purpose: string, owner: string, value: string): string | null {
  const [version, ...parts] = value.split(".");
  const [iv, sealed, tag] = parts.map((part) => Buffer.from(part, "base64url"));
  if (version !== VERSION || iv?.length !== 12 || !sealed || tag?.length !== 16) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret, purpose), iv, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
