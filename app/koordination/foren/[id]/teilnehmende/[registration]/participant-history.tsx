import { formatDateTime } from "@/lib/platform/time";
import type { Participant } from "@/lib/registrations/queries/participant";
import { actorWords, historyWords } from "@/lib/registrations/rules/history";
import { mailLabel, mailState } from "@/lib/registrations/rules/mail-labels";

/** What happened with this registration, and which mails went out. */
export function ParticipantHistory({ participant: { history, mails } }: { participant: Participant }) {
  return (
    <>
      <section>
        <h2>Verlauf</h2>
        {history.length === 0 ? <p>Noch ist nichts geschehen.</p> : null}
        <ol>
          {history.map((entry) => (
            <li key={entry.id}>
              {historyWords(entry)}{" "}
              <span className="muted">
                {formatDateTime(entry.at)}, {actorWords(entry.actorKind, entry.name)}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>Nachrichten</h2>
        {mails.length === 0 ? <p>An diese Person ist noch keine E-Mail gegangen.</p> : null}
        <ul>
          {mails.map((mail) => (
            <li key={mail.id}>
              {mailLabel(mail.template)}: {mailState(mail)}{" "}
              <span className="muted">{formatDateTime(mail.sentAt ?? mail.createdAt)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
