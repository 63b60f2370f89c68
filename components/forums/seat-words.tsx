import { SeatPill, type SeatTone } from "@/components/ui/seat-pill";
import { type SeatStatus, seatWords } from "@/lib/forums/rules/forum";

const TONES: Record<SeatStatus, SeatTone> = {
  free: "free",
  few: "few",
  waitlist: "waitlist",
  full: "closed",
  not_yet: "waitlist",
  closed: "closed",
  postponed: "few",
  cancelled: "closed",
  over: "closed",
};

/** Seats of a forum in two or three words. */
export function SeatWords({ status, registrationOpensAt }: { status: SeatStatus; registrationOpensAt: Date | null }) {
  return <SeatPill tone={TONES[status]}>{seatWords(status, registrationOpensAt)}</SeatPill>;
}
