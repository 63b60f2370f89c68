import type { RegistrationState } from "@/db/schema";
import type { MutableMail } from "@/lib/accounts/rules";
import { endOf } from "@/lib/forums/rules/forum";
import type { SendFailure } from "@/lib/platform/mail/mail";
import { addDays, addHours, berlinHour, HOUR, MINUTE } from "@/lib/platform/time";
import type { AccountFacts, RegistrationFacts, SubscriptionFacts } from "./facts";

/** Why a mail was not sent when its turn came. Stands in the outbox; names no person. */
export type SkipReason =
  | "registration-gone"
  | "registration-moved-on"
  | "subscription-gone"
  | "forum-gone"
  | "forum-cancelled"
  | "forum-postponed"
  | "forum-over"
  | "forum-changed-again"
  | "too-late"
  | "offer-closed"
  | "handover-closed"
  | "account-gone"
  | "muted";

export type Due = "due" | SkipReason;

const inState = ({ registration }: RegistrationFacts, ...states: RegistrationState[]) =>
  states.includes(registration.state);

/** Whether the forum will take place as announced. */
function takesPlace({ forum, now }: RegistrationFacts): Due {
  if (forum.cancelledAt) return "forum-cancelled";
  if (forum.postponedAt) return "forum-postponed";
  return now < endOf(forum) ? "due" : "forum-over";
}

/** Due while the registration is in one of these states and the forum takes place. */
export const whileIn =
  (...states: RegistrationState[]) =>
  (facts: RegistrationFacts): Due =>
    inState(facts, ...states) ? takesPlace(facts) : "registration-moved-on";

const awaited = ["pending_approval", "confirmed", "waitlisted", "offered"] as const;

/** Until then the link confirms; later the registration is deleted. */
export const confirmationEnds = ({ registration: { createdAt, reopenedUntil }, site }: RegistrationFacts): Date =>
  reopenedUntil ?? addHours(createdAt, site.unconfirmedHours);

export function confirmationDue(facts: RegistrationFacts): Due {
  return facts.now < confirmationEnds(facts) ? whileIn("unconfirmed")(facts) : "too-late";
}

export function offerDue(facts: RegistrationFacts): Due {
  const due = whileIn("offered")(facts);
  if (due !== "due") return due;
  return facts.offer?.state === "open" && facts.now < facts.offer.expiresAt ? "due" : "offer-closed";
}

export function handoverDue(facts: RegistrationFacts): Due {
  if (!facts.handover || facts.now >= facts.handover.expiresAt) return "handover-closed";
  return whileIn("confirmed")(facts);
}

/** Days before the forum on which a reminder goes out. */
export type ReminderDays = 7 | 1;

/** The same wall time, days earlier: 14:00 stays 14:00 across the change of clocks. */
export const reminderMoment = (startsAt: Date, days: ReminderDays): Date => addDays(startsAt, -days);

/** A reminder is of use until the next one, the last until the forum begins. */
const reminderEnds = (startsAt: Date, days: ReminderDays): Date => (days === 7 ? addDays(startsAt, -2) : startsAt);

/** A reminder belongs to the date it was queued for: a forum that moved gets new ones. */
export const reminderDue =
  (days: ReminderDays) =>
  (facts: RegistrationFacts): Due => {
    const due = whileIn("confirmed")(facts);
    if (due !== "due") return due;
    const { startsAt } = facts.forum;
    if (facts.params["startsAt"] !== startsAt.toISOString()) return "forum-changed-again";
    return facts.now < reminderEnds(startsAt, days) ? "due" : "too-late";
  };

/** Nine in the morning (Berlin) of the day after. */
export const thanksMoment = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }): Date =>
  berlinHour(endsAt ?? startsAt, 1, 9);

export function thanksDue(facts: RegistrationFacts): Due {
  if (facts.forum.cancelledAt) return "forum-cancelled";
  if (facts.forum.postponedAt) return "forum-postponed";
  if (!inState(facts, "confirmed") || ["absent", "excused"].includes(facts.registration.attendance)) {
    return "registration-moved-on";
  }
  if (facts.params["startsAt"] !== facts.forum.startsAt.toISOString()) return "forum-changed-again";
  return facts.now < addDays(endOf(facts.forum), 7) ? "due" : "too-late";
}

/** Only the newest change is told: an older one would name a date that no longer holds. */
export function changeDue(facts: RegistrationFacts): Due {
  const due = whileIn(...awaited)(facts);
  const sequence = facts.params["sequence"];
  if (due !== "due" || sequence === undefined) return due;
  return sequence === String(facts.forum.sequence) ? "due" : "forum-changed-again";
}

export function postponementDue(facts: RegistrationFacts): Due {
  if (facts.forum.cancelledAt) return "forum-cancelled";
  if (!facts.forum.postponedAt) return "forum-changed-again";
  return inState(facts, ...awaited, "unconfirmed") ? "due" : "registration-moved-on";
}

/** Told to all who still counted on it: whoever had left before is left in peace. */
export function cancellationDue({ forum, registration }: RegistrationFacts): Due {
  if (!forum.cancelledAt) return "forum-changed-again";
  const { endedAt } = registration;
  return endedAt && endedAt < forum.cancelledAt ? "registration-moved-on" : "due";
}

export function announcementDue({ subscription, forum, now }: SubscriptionFacts): Due {
  if (!subscription.confirmedAt) return "subscription-gone";
  if (!forum) return "forum-gone";
  if (forum.cancelledAt) return "forum-cancelled";
  if (forum.postponedAt) return "forum-postponed";
  return now < forum.startsAt ? "due" : "forum-over";
}

export const accountDue = ({ account }: AccountFacts): Due => (account.suspendedAt ? "account-gone" : "due");

/** For mails of the staff that one can do without. */
export const unlessMuted =
  (mail: MutableMail) =>
  (facts: AccountFacts): Due =>
    accountDue(facts) === "due" && facts.account.mutedMails.includes(mail) ? "muted" : accountDue(facts);

/** From 10 s doubling to 5 min: 50 tries take about four hours, as GOV.UK Notify does it. */
const FIRST_DELAY = 10_000;
const LONGEST_DELAY = 5 * MINUTE;
const TRIES_WHEN_BUSY = 50;
/** With 5 min between tries: four days, the least RFC 5321 (4.5.4.1) asks of a sender whose counterpart is away. */
const TRIES_WHEN_UNREACHABLE = (4 * 24 * HOUR) / LONGEST_DELAY;

/** Milliseconds until the next try, or null when there is none. `tries` includes the one that just failed. */
export function nextTry({ kind }: SendFailure, tries: number): number | null {
  if (kind === "refused") return null;
  if (tries >= (kind === "busy" ? TRIES_WHEN_BUSY : TRIES_WHEN_UNREACHABLE)) return null;
  return Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(tries - 1, 10));
}
