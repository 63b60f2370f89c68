import { addDays } from "@/lib/platform/time";

/** Longest time for which the jobs catch up on forums that were published while they stood still. Days. */
const CATCH_UP_DAYS = 7;

/**
 * Forums published before this moment are not announced any more. Must be later than the mail log reaches back:
 * when its row is gone, nothing remembers that the mail was sent.
 */
export const announcedSince = (now: Date, mailLogDays: number): Date =>
  addDays(now, -Math.min(CATCH_UP_DAYS, mailLogDays));

/** "a…@verein.de": enough for the owner to know the address, too little for others who see the page. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
