import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Time-ordered UUID (RFC 9562, version 7). The random part makes it unguessable enough to name rows, not to guard them. */
export function newId(milliseconds: number = performance.timeOrigin + performance.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.floor(milliseconds), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The same for the same facts: a UUID of free design (RFC 9562, version 8) from their hash. */
export function derivedId(...facts: string[]): string {
  const hex = createHash("sha256").update(JSON.stringify(facts)).digest("hex");
  const variant = (8 | (Number.parseInt(hex.charAt(16), 16) & 3)).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

export const isUuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** Secret of a personal link: 192 bits bound to a purpose, reproducible with the app's secret and never stored. */
export function deriveToken(secret: string, purpose: string, subject: string): string {
  return createHmac("sha256", secret).update(`${purpose}\n${subject}`).digest().subarray(0, 24).toString("base64url");
}

/** What the database keeps of a token. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** `value.signature`, for facts that travel through a form and must come back unchanged. */
export function sign(secret: string, purpose: string, value: string): string {
  return `${value}.${deriveToken(secret, purpose, value)}`;
}

/** The value, or null when the signature does not fit. */
export function unsign(secret: string, purpose: string, signed: string): string | null {
  const value = signed.slice(0, Math.max(0, signed.lastIndexOf(".")));
  const expected = Buffer.from(sign(secret, purpose, value));
  const given = Buffer.from(signed);
  return expected.length === given.length && timingSafeEqual(expected, given) ? value : null;
}
