import type { AccessFacts } from "@/db/schema/forums";
import type { AgendaKind, ExtraQuestion, Partner } from "@/db/schema/series";
import {
  addDays,
  berlinHour,
  compareGerman,
  formatDate,
  formatDateShort,
  formatDateTime,
  formatNumber,
  formatTime,
} from "@/lib/platform/time";

/** The moments of a forum's life. All are instants; null: has not happened, or is not known. */
export interface ForumMoments {
  publishedAt: Date | null;
  postponedAt: Date | null;
  cancelledAt: Date | null;
  startsAt: Date;
  endsAt: Date | null;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
}

export type ForumPhase = "upcoming" | "running" | "held";
export type RegistrationWindow = "unpublished" | "not_yet" | "open" | "closed" | "postponed" | "cancelled" | "over";
export type SeatStatus =
  | "free"
  | "few"
  | "waitlist"
  | "full"
  | "not_yet"
  | "closed"
  | "postponed"
  | "cancelled"
  | "over";

export interface DistrictRef {
  ags: string;
  /** "Landkreis Kassel" */
  label: string;
}

/** What a list shows of a forum. */
export interface ForumCardData {
  id: string;
  slug: string;
  number: number | null;
  title: string;
  seriesTitle: string;
  startsAt: Date;
  endsAt: Date | null;
  /** Null: not yet known. */
  place: string | null;
  /** In the order of their names. */
  districts: DistrictRef[];
  seats: SeatStatus;
  registrationOpensAt: Date | null;
  isExample: boolean;
}

export interface AgendaEntry {
  id: string;
  kind: AgendaKind;
  /** Null: not yet known. */
  startsAt: Date | null;
  endsAt: Date | null;
  title: string;
  description: string | null;
  host: string | null;
}

/** A table or workshop as the public sees it. */
export interface BreakoutChoice {
  id: string;
  agendaItemId: string | null;
  title: string;
  topic: string | null;
  host: string | null;
  /** Null: no limit is known. */
  seats: number | null;
  status: "free" | "few" | "full";
}

export interface ForumVenue {
  name: string;
  street: string | null;
  postcode: string | null;
  town: string;
  access: AccessFacts;
  accessNote: string | null;
  arrival: string | null;
}

/** Everything public about one forum. */
export interface ForumDetail extends Omit<ForumCardData, "seriesTitle">, ForumMoments {
  registrationOpensAt: Date | null;
  summary: string;
  /** Markdown. */
  body: string;
  plainBody: string | null;
  audience: string | null;
  organiser: string | null;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  source: string | null;
  /** Only for those who know the address: search engines must not keep it. */
  unlisted: boolean;
  capacity: number | null;
  waitlistEnabled: boolean;
  approvalRequired: boolean;
  /** Day in Berlin, "2016-04-01". */
  supportUntil: string | null;
  cateringOffered: boolean;
  childcareOffered: boolean;
  extraQuestions: ExtraQuestion[];
  sequence: number;
  cancelReason: string | null;
  createdAt: Date;
  updatedAt: Date;
  series: {
    id: string;
    slug: string;
    title: string;
    audience: string;
    organiser: string;
    partners: Partner[];
    isExample: boolean;
  };
  venue: ForumVenue | null;
  agenda: AgendaEntry[];
  breakouts: BreakoutChoice[];
  window: RegistrationWindow;
}

/** No forum lasts longer. Lets queries narrow by the start alone, which is what the index is on. */
export const LONGEST_FORUM_DAYS = 7;

/** The end, or the midnight (Berlin) after the start while no end is known. */
export const endOf = (forum: Pick<ForumMoments, "startsAt" | "endsAt">): Date =>
  forum.endsAt ?? berlinHour(forum.startsAt, 1, 0);

/** Derived from the time alone: a forum that was called off is "held" here when its time has passed. */
export function forumPhase(forum: Pick<ForumMoments, "startsAt" | "endsAt">, now: Date): ForumPhase {
  if (now < forum.startsAt) return "upcoming";
  return now < endOf(forum) ? "running" : "held";
}

/** Registration ends at the given time, and with the beginning of the forum at the latest. */
export function closingTime(forum: Pick<ForumMoments, "startsAt" | "registrationClosesAt">): Date {
  const { registrationClosesAt: closes, startsAt } = forum;
  return closes && closes < startsAt ? closes : startsAt;
}

/** Whether one can register now. The opening moment is within, the closing moment is not. */
export function registrationWindow(forum: ForumMoments, now: Date): RegistrationWindow {
  if (!forum.publishedAt || now < forum.publishedAt) return "unpublished";
  if (forum.cancelledAt) return "cancelled";
  if (forum.postponedAt) return "postponed";
  if (forumPhase(forum, now) === "held") return "over";
  if (now >= closingTime(forum)) return "closed";
  return forum.registrationOpensAt && now < forum.registrationOpensAt ? "not_yet" : "open";
}

export interface SeatCount {
  /** Null: no limit is known. */
  capacity: number | null;
  /** Confirmed, offered, and held for those who have yet to confirm. */
  taken: number;
  waiting: number;
  waitlistEnabled: boolean;
  /** Of the free places, those that a contingent still keeps (see `shownPlaces`). */
  kept?: number;
}

/** Places as the public sees them: never a number. Who waits comes first, so places free for them are not free for newcomers. */
export function seatStatus(seats: SeatCount, window: RegistrationWindow): SeatStatus {
  if (window === "unpublished") return "closed";
  if (window !== "open") return window;
  if (seats.capacity === null) return "free";
  const left = seats.capacity - seats.taken;
  const free = left - (seats.kept ?? 0);
  // Without a waitlist, whoever the last places are kept for must still find the form.
  if (free <= 0 && left > 0 && !seats.waitlistEnabled) return "few";
  if (free <= 0 || seats.waiting > 0) return seats.waitlistEnabled ? "waitlist" : "full";
  return isFew(free, seats.capacity) ? "few" : "free";
}

/** Few: three or a tenth of all, whichever is more. */
const isFew = (free: number, capacity: number) => free <= Math.max(3, capacity / 10);

/** Places at one table. A table has no waitlist: who finds it full names another wish. */
export function tableStatus(seats: number | null, wished: number): "free" | "few" | "full" {
  if (seats === null) return "free";
  if (wished >= seats) return "full";
  return seats - wished <= Math.max(1, seats / 10) ? "few" : "free";
}

/** Whether the page offers the way to the form, and as what. */
export function registrationOffer(status: SeatStatus): "seat" | "waitlist" | null {
  if (status === "free" || status === "few") return "seat";
  return status === "waitlist" ? "waitlist" : null;
}

const words: Record<Exclude<SeatStatus, "not_yet">, string> = {
  free: "Plätze frei",
  few: "Wenige Plätze",
  waitlist: "Warteliste",
  full: "Ausgebucht",
  closed: "Anmeldung geschlossen",
  postponed: "Verschoben",
  cancelled: "Abgesagt",
  over: "Vorbei",
};

/** Two or three words for a list: "Plätze frei", "Anmeldung ab 01.03.2027". */
export function seatWords(status: SeatStatus, registrationOpensAt: Date | null): string {
  if (status !== "not_yet") return words[status];
  return registrationOpensAt ? `Anmeldung ab ${formatDateShort(registrationOpensAt)}` : "Anmeldung noch nicht möglich";
}

/**
 * A last moment in words: "Donnerstag, 7. Januar 2027, 18:00 Uhr". Midnight is named by the day that ends with it, as
 * "until 8 January, 0:00" is read by many as one day more.
 */
export function deadlineWords(deadline: Date): string {
  return formatTime(deadline) === "00:00" ? formatDate(addDays(deadline, -1)) : formatDateTime(deadline);
}

/** In German order of their names. */
export const districtsInOrder = (districts: readonly DistrictRef[]): DistrictRef[] =>
  districts.toSorted((a, b) => compareGerman(a.label, b.label));

const numbers = [
  "Kein",
  "Ein",
  "Zwei",
  "Drei",
  "Vier",
  "Fünf",
  "Sechs",
  "Sieben",
  "Acht",
  "Neun",
  "Zehn",
  "Elf",
  "Zwölf",
];

/** How many were found: "Kein kommendes Forum", "Zwei vergangene Foren", "Mehr als 1.000 kommende Foren". */
export function countWords({ total, more }: { total: number; more: boolean }, time: "upcoming" | "past"): string {
  const kind = time === "upcoming" ? "kommende" : "vergangene";
  const noun = total < 2 ? `${kind}s Forum` : `${kind} Foren`;
  return more ? `Mehr als ${formatNumber(total)} ${noun}` : `${numbers[total] ?? formatNumber(total)} ${noun}`;
}
