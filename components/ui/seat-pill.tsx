import type { ReactNode } from "react";

export type SeatTone = "free" | "few" | "waitlist" | "closed";

/** Seats in words. Says "Plätze frei", never a number that would be wrong a second later. */
export function SeatPill({ tone, children }: { tone: SeatTone; children: ReactNode }) {
  return <span className={`seat seat-${tone}`}>{children}</span>;
}
