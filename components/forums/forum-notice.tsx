import { Alert } from "@/components/ui/alert";
import type { ForumDetail } from "@/lib/forums/rules";
import { formatDate } from "@/lib/platform/time";

/** Above everything else: the forum does not take place as planned, or it has been. */
export function ForumNotice({ forum, hasNext }: { forum: ForumDetail; hasNext: boolean }) {
  const next = hasNext ? (
    <p>
      <a href="#naechste">Zu den nächsten Foren</a>
    </p>
  ) : null;
  if (forum.window === "cancelled") {
    return (
      <Alert tone="danger" title="Dieses Forum ist abgesagt" level={2}>
        {forum.cancelReason ? <p>{forum.cancelReason}</p> : null}
        {next}
      </Alert>
    );
  }
  if (forum.window === "postponed") {
    return (
      <Alert tone="warning" title="Dieses Forum wird verschoben" level={2}>
        <p>
          Der neue Termin steht noch nicht fest. Wir geben ihn hier bekannt; wer angemeldet ist, bekommt eine E-Mail.
        </p>
        {next}
      </Alert>
    );
  }
  if (forum.window === "over") {
    return (
      <Alert tone="info" title={`Dieses Forum hat am ${formatDate(forum.startsAt)} stattgefunden`} level={2}>
        {next}
      </Alert>
    );
  }
  return null;
}
