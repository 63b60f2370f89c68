const labels: Record<string, string> = {
  "confirm-address": "Bitte um Bestätigung",
  "already-registered": "Schon angemeldet",
  confirmed: "Platz bestätigt",
  "pending-approval": "Anmeldung wird geprüft",
  waitlisted: "Auf der Warteliste",
  "seat-offer": "Platzangebot",
  "offer-expired": "Angebot abgelaufen",
  rejected: "Nicht zugelassen",
  "registration-cancelled": "Anmeldung abgesagt",
  "handover-invite": "Einladung zur Übernahme",
  "handover-done": "Platz übernommen",
  "reminder-7-days": "Erinnerung eine Woche vorher",
  "reminder-1-day": "Erinnerung am Tag vorher",
  "day-after": "Dank am Tag danach",
  "forum-changed": "Forum geändert",
  "forum-postponed": "Forum verschoben",
  "forum-cancelled": "Forum abgesagt",
};

/** What a mail was about. */
export const mailLabel = (template: string): string => labels[template] ?? "Nachricht der Koordination";

type Mail = { sentAt: Date | null; failedAt: Date | null; skippedAt: Date | null };

/** What became of a mail. */
export function mailState({ sentAt, failedAt, skippedAt }: Mail): string {
  if (sentAt) return "verschickt";
  if (failedAt) return "nicht zustellbar";
  return skippedAt ? "nicht mehr nötig" : "wartet auf den Versand";
}
