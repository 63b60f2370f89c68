/**
 * An address as it is compared: lower case, nothing around it. Null when it is not one plain ASCII address:
 * quoted local parts and look-alikes of "@" have sent sign-in links to strangers (GHSA-5jpx-9hw9-2fx4).
 */
export function normaliseEmail(input: string): string | null {
  const typed = input.trim();
  // Before lower case, which turns the Kelvin sign into a plain "k" and so one person's address into another's.
  if (typed.length > 254 || !/^[!-~]+$/.test(typed)) return null;
  const address = typed.toLowerCase();
  const grammar =
    /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;
  if (!grammar.test(address) || address.includes("..") || address.startsWith(".") || address.includes(".@"))
    return null;
  return address;
}
