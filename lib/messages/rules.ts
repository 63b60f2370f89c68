import type { RegistrationState, ReminderChange, ReminderChanges, ReminderKind } from "@/db/schema";
import type { MutableMail } from "@/lib/accounts/rules";
import { endOf } from "@/lib/forums/rules/forum";
import type { SendFailure } from "@/lib/platform/mail/mail";
import { addDays, addHours, berlinHour, dayAt, HOUR, MINUTE } from "@/lib/platform/time";
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
  | "muted"
  | "not-meant"
  | "switched-off";

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

/** The same wall time, days earlier: 14:00 stays 14:00 across the change of clocks. A forum may choose another. */
export function reminderMoment(startsAt: Date, usual: ReminderDays, { days = usual, time }: ReminderChange = {}): Date {
  return time ? dayAt(startsAt, -days, time) : addDays(startsAt, -days);
}

/** A reminder is of use until the next one, the last until the forum begins. */
const reminderEnds = (startsAt: Date, usual: ReminderDays, { days = usual }: ReminderChange): Date =>
  usual === 7 && days > 2 ? addDays(startsAt, -2) : startsAt;

/** A reminder belongs to the date it was queued for: a forum that moved gets new ones. */
export const reminderDue =
  (days: ReminderDays) =>
  (facts: RegistrationFacts): Due => {
    const due = whileIn("confirmed")(facts);
    if (due !== "due") return due;
    const { startsAt } = facts.forum;
    if (facts.params["startsAt"] !== startsAt.toISOString()) return "forum-changed-again";
    if (facts.reminder.off) return "switched-off";
    return facts.now < reminderEnds(startsAt, days, facts.reminder) ? "due" : "too-late";
  };

type Times = { startsAt: Date; endsAt: Date | null };

/** Nine in the morning (Berlin) of the day after, unless the forum has chosen another time. */
function thanksMoment({ startsAt, endsAt }: Times, { days = 1, time }: ReminderChange = {}): Date {
  return time ? dayAt(endsAt ?? startsAt, days, time) : berlinHour(endsAt ?? startsAt, days, 9);
}

/** What people call them, in the order in which they come. */
export const reminderLabels: Record<ReminderKind, string> = {
  "reminder-7-days": "Erste Erinnerung",
  "reminder-1-day": "Zweite Erinnerung",
  "day-after": "Dank nach dem Forum",
};

/** Days before the forum, or after it, unless the forum has chosen others. */
export const usualDays: Record<ReminderKind, number> = { "reminder-7-days": 7, "reminder-1-day": 1, "day-after": 1 };

/** The reminders of a forum that are not switched off, each with its moment. */
export function reminderPlan(forum: Times, changes: ReminderChanges): { kind: ReminderKind; moment: Date }[] {
  const { startsAt } = forum;
  return [
    { kind: "reminder-7-days" as const, moment: reminderMoment(startsAt, 7, changes["reminder-7-days"]) },
    { kind: "reminder-1-day" as const, moment: reminderMoment(startsAt, 1, changes["reminder-1-day"]) },
    { kind: "day-after" as const, moment: thanksMoment(forum, changes["day-after"]) },
  ].filter(({ kind }) => !changes[kind]?.off);
}

/** Tells one state of a forum's reminders from another, whatever the order of its parts. */
export const reminderStamp = (changes: ReminderChanges): string =>
  JSON.stringify(
    Object.entries(changes)
      .map(([kind, change]) => [kind, Object.entries(change).sort()])
      .sort(),
  );

export function thanksDue(facts: RegistrationFacts): Due {
  if (facts.forum.cancelledAt) return "forum-cancelled";
  if (facts.forum.postponedAt) return "forum-postponed";
  if (!inState(facts, "confirmed") || ["absent", "excused"].includes(facts.registration.attendance)) {
    return "registration-moved-on";
  }
  if (facts.params["startsAt"] !== facts.forum.startsAt.toISOString()) return "forum-changed-again";
  if (facts.reminder.off) return "switched-off";
  return facts.now < addDays(endOf(facts.forum), 6 + (facts.reminder.days ?? 1)) ? "due" : "too-late";
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

/** Written to whoever still fits the filter; a forum called off or moved is written about only when that was asked for. */
export function bulkDue({ bulk, forum }: RegistrationFacts): Due {
  if (!bulk?.meant) return "not-meant";
  if (bulk.evenIfCancelled) return "due";
  if (forum.cancelledAt) return "forum-cancelled";
  return forum.postponedAt ? "forum-postponed" : "due";
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

export type { ReminderKind } from "@/db/schema";
