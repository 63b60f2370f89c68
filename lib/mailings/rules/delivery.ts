export type DeliveryRow = {
  sendAfter: Date;
  attempts: number;
  lastError: string | null;
  sentAt: Date | null;
  failedAt: Date | null;
  skippedAt: Date | null;
  skipReason: string | null;
  deliveredAt: Date | null;
  bouncedAt: Date | null;
  bounceReason: string | null;
};

export type Delivery = "queued" | "sent" | "delivered" | "bounced" | "failed" | "skipped";

export const deliveryLabels: Record<Delivery, string> = {
  queued: "Wartet",
  sent: "Gesendet",
  delivered: "Zugestellt",
  bounced: "Kam zurück",
  failed: "Nicht zustellbar",
  skipped: "Ausgelassen",
};

/** What became of one mail. A bounce counts more than a delivery: some servers take a mail and send it back later. */
export function deliveryOf(row: DeliveryRow): Delivery {
  if (row.bouncedAt) return "bounced";
  if (row.deliveredAt) return "delivered";
  if (row.failedAt) return "failed";
  if (row.skippedAt) return "skipped";
  return row.sentAt ? "sent" : "queued";
}

const skipWords: Record<string, string> = {
  "registration-gone": "Die Anmeldung gibt es nicht mehr.",
  "registration-moved-on":
    "Der Platz oder die Adresse gehört inzwischen jemand anderem, oder die Anmeldung hat sich geändert.",
  "not-meant": "Passte beim Senden nicht mehr zur Auswahl, zum Beispiel nach einer Absage.",
  "forum-gone": "Das Forum ist nicht veröffentlicht.",
  "forum-cancelled": "Das Forum war abgesagt.",
  "forum-postponed": "Das Forum war verschoben.",
  "forum-over": "Das Forum war schon vorbei.",
  "forum-changed-again": "Das Forum wurde inzwischen geändert.",
  "too-late": "Es war zu spät dafür.",
  "switched-off": "Die Erinnerung wurde abgeschaltet.",
};

const bounceWords: Record<string, string> = {
  suppressed: "Der Mail-Dienst schreibt an diese Adresse nicht mehr, weil frühere Mails zurückkamen.",
  complained: "Die Person hat die Mail als Spam gemeldet.",
  permanent: "Die Adresse gibt es nicht, oder sie nimmt keine Mails an. Fragen Sie am Telefon nach.",
  transient: "Das Postfach war nicht erreichbar oder voll.",
};

/** Why it is so, in words; null when there is nothing to say. */
export function deliveryReason(row: DeliveryRow): string | null {
  switch (deliveryOf(row)) {
    case "bounced":
      return bounceWords[row.bounceReason ?? ""] ?? "Die Mail kam zurück. Prüfen Sie die Adresse.";
    case "failed":
      return failureWords(row.lastError ?? "");
    case "skipped":
      return skipWords[row.skipReason ?? ""] ?? "Der Anlass war vorbei.";
    case "queued":
      return row.attempts > 0 ? "Der Mail-Server nahm sie noch nicht an. Wir versuchen es weiter." : null;
    default:
      return null;
  }
}

function failureWords(code: string): string {
  if (/^smtp-55[0134]$/.test(code)) return "Der Mail-Server nimmt diese Adresse nicht an. Prüfen Sie, ob sie stimmt.";
  if (code === "smtp-552") return "Das Postfach ist voll.";
  if (/^smtp-5/.test(code)) return "Der Mail-Server hat die Mail abgelehnt.";
  if (code === "not-one-address" || code === "header-injection") return "Die Adresse ist nicht gültig.";
  if (code.startsWith("resend-")) return "Der Mail-Dienst hat die Mail abgelehnt.";
  return "Der Mail-Server war zu lange nicht erreichbar.";
}
