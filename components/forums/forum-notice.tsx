import type { Route } from "next";
import { Alert } from "@/components/ui/alert";
import type { ForumDetail } from "@/lib/forums/rules/forum";

/** Above everything else: the forum does not take place as planned, or it has been. */
export function ForumNotice({ forum, hasNext }: { forum: ForumDetail; hasNext: boolean }) {
  const way = hasNext ? (
    <p className="no-print">
      <a href="#naechste">Zu den nächsten Foren</a>
    </p>
  ) : (
    <NoneAhead districts={forum.districts} />
  );
  if (forum.window === "cancelled") {
    return (
      <Alert tone="danger" title="Dieses Forum ist abgesagt" level={2}>
        {forum.cancelReason ? <p>{forum.cancelReason}</p> : null}
        {way}
      </Alert>
    );
  }
  if (forum.window === "postponed") {
    return (
      <Alert tone="warning" title="Dieses Forum wird verschoben" level={2}>
        <p>
          Der neue Termin steht noch nicht fest. Wir geben ihn hier bekannt. Wer angemeldet ist, bekommt eine E-Mail.
        </p>
      </Alert>
    );
  }
  if (forum.window === "over") {
    return (
      <Alert tone="info" title="Dieses Forum ist vorbei" level={2}>
        {way}
      </Alert>
    );
  }
  return null;
}

function NoneAhead({ districts }: Pick<ForumDetail, "districts">) {
  return (
    <p className="no-print">
      Zurzeit ist kein weiteres Forum geplant. Lassen Sie sich benachrichtigen, sobald eines kommt:{" "}
      {districts.map(({ ags, label }, index) => (
        <span key={ags}>
          {index > 0 ? ", " : ""}
          <a href={`/kreise/${ags}/benachrichtigen` as Route}>{label}</a>
        </span>
      ))}
      .
    </p>
  );
}
