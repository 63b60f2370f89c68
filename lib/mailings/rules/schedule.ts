import type { BulkSchedule } from "@/db/schema";
import { addDays, dayAt, formatDateTime } from "@/lib/platform/time";

type Forum = { startsAt: Date; postponedAt: Date | null; cancelledAt: Date | null };
type Moments = {
  schedule: BulkSchedule;
  filter: { evenIfCancelled: boolean };
  readyAt: Date | null;
  startedAt: Date | null;
  sentAt: Date | null;
  cancelledAt: Date | null;
};

/** A mail whose moment is longer ago than this is not sent by itself: what it says may no longer hold. Days. */
const CATCH_UP = 1;

/** When the mail goes out. Relative ones are counted from the forum's date as it is now. */
export function bulkMoment({ schedule, readyAt }: Moments, forum: Pick<Forum, "startsAt">): Date | null {
  if (schedule.kind === "now") return readyAt;
  if (schedule.kind === "at") return new Date(schedule.at);
  return dayAt(forum.startsAt, schedule.side === "before" ? -schedule.days : schedule.days, schedule.time);
}

/** Was this moment over before anybody could have meant it? A minute or two go by between form and button. */
export const isOver = (moment: Date, now: Date): boolean => moment.getTime() < now.getTime() - 10 * 60_000;

export type BulkState = "draft" | "planned" | "held" | "missed" | "sending" | "sent" | "cancelled";

/** The state, derived from the moments, the forum and the clock. */
export function bulkState(mail: Moments, forum: Forum, now: Date): BulkState {
  if (mail.cancelledAt) return "cancelled";
  if (mail.startedAt) return mail.sentAt ? "sent" : "sending";
  const moment = bulkMoment(mail, forum);
  if (!mail.readyAt || !moment) return "draft";
  if (now >= addDays(moment, CATCH_UP)) return "missed";
  return (forum.cancelledAt || forum.postponedAt) && !mail.filter.evenIfCancelled ? "held" : "planned";
}

/** Is it this mail's turn? */
export function isDue(mail: Moments, forum: Forum, now: Date): boolean {
  const state = bulkState(mail, forum, now);
  const moment = bulkMoment(mail, forum);
  return state === "sending" || (state === "planned" && moment !== null && moment <= now);
}

export const bulkStateLabels: Record<BulkState, string> = {
  draft: "Entwurf",
  planned: "Geplant",
  held: "Angehalten",
  missed: "Nicht gesendet",
  sending: "Wird gesendet",
  sent: "Gesendet",
  cancelled: "Zurückgezogen",
};

/** What the state means, and what one can do. */
export const bulkStateHelp: Record<BulkState, string> = {
  draft: "Noch bekommt niemand diese Nachricht. Prüfen Sie die Vorschau, dann senden oder planen Sie sie.",
  planned: "Die Nachricht geht zum geplanten Zeitpunkt von selbst hinaus, mit dem Stand der Anmeldungen von dann.",
  held: "Das Forum ist abgesagt oder verschoben. Deshalb geht diese Nachricht nicht hinaus.",
  missed:
    "Der Zeitpunkt ist verstrichen, ohne dass die Nachricht gesendet wurde. Bearbeiten Sie den Zeitpunkt, wenn sie noch hinaus soll.",
  sending: "Die Nachricht wird gerade an alle ausgegeben.",
  sent: "Die Nachricht ist ausgegeben. Unten steht, bei wem sie angekommen ist.",
  cancelled: "Diese Nachricht wurde zurückgezogen, bevor sie jemand bekommen hat.",
};

/** "3 Tage vor Beginn um 09:00 Uhr, das ist Samstag, 9. April 2016, 09:00 Uhr" */
export function scheduleWords(schedule: BulkSchedule, forum: Pick<Forum, "startsAt">): string {
  if (schedule.kind === "now") return "sofort nach der Bestätigung";
  if (schedule.kind === "at") return formatDateTime(new Date(schedule.at));
  const { days, side, time } = schedule;
  const moment = dayAt(forum.startsAt, side === "before" ? -days : days, time);
  const span = `${days} ${days === 1 ? "Tag" : "Tage"}`;
  const words =
    days === 0
      ? `am Tag des Forums um ${time} Uhr`
      : `${span} ${side === "before" ? "vor" : "nach"} Beginn um ${time} Uhr`;
  return `${words}, das ist ${formatDateTime(moment)}`;
}
