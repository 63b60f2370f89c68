import { Alert } from "@/components/ui/alert";

const words: Record<string, string> = {
  zugelassen: "Die Person ist zugelassen.",
  abgelehnt: "Die Anmeldung ist abgelehnt, die Person bekommt den Grund per E-Mail.",
  abgesagt: "Die Anmeldung ist abgesagt.",
  vorgezogen: "Die Person ist vorgezogen.",
  zurueckgenommen: "Die Entscheidung ist zurückgenommen.",
  geoeffnet: "Der Link ist wieder offen und unterwegs.",
  verschickt: "Die Nachricht ist unterwegs.",
  berichtigt: "Die Angaben sind berichtigt.",
  angemeldet: "Die Person ist eingetragen.",
  gespeichert: "Der Stand ist gespeichert.",
  approve: "Zugelassen",
  reject: "Abgelehnt",
  cancel: "Abgesagt",
  resend: "Nachricht verschickt",
};

/** What has just been done, as the address says it. */
export function DoneNote({ query }: { query: Record<string, string | string[] | undefined> }) {
  const what = words[String(query["erledigt"] ?? "")];
  if (!what) return null;
  const people = Number(query["anzahl"]);
  if (!Number.isInteger(people)) return <Alert tone="success" live title={what} />;
  return <Alert tone="success" live title={`${what}: ${people === 1 ? "1 Person" : `${people} Personen`}`} />;
}
