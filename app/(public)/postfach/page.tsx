import { notFound } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { type DemoMailSummary, listDemoMails } from "@/lib/messages/queries/demo-mails";
import { formatDateTime, isoWithOffset } from "@/lib/platform/time";

/** Older ones are found by their link only. */
const SHOWN = 50;

export default async function MailboxPage() {
  const mails = await listDemoMails(SHOWN);
  if (!mails) notFound();
  return (
    <div className="wrap wrap-narrow page">
      <PageHead title="Postfach der Vorführung" lead="Hier liegen alle E-Mails, die das Portal verschicken würde." />
      <div className="stack">
        <Alert title="Alle, die diese Vorführung sehen, können diese E-Mails lesen. Geben Sie keine echten Namen und Adressen an." />
        {mails.length > 0 ? <MailList mails={mails} /> : <NoMails />}
        <LinkButton href="/postfach" variant="secondary">
          Nach neuen E-Mails sehen
        </LinkButton>
      </div>
    </div>
  );
}

function MailList({ mails }: { mails: DemoMailSummary[] }) {
  return (
    <ol className="mails block">
      {mails.map((mail) => (
        <li key={mail.id}>
          <a href={`/postfach/${mail.id}`}>{mail.subject}</a>
          <span className="muted small">
            An {mail.recipient}, <time dateTime={isoWithOffset(mail.sentAt)}>{formatDateTime(mail.sentAt)}</time>
          </span>
        </li>
      ))}
    </ol>
  );
}

function NoMails() {
  return (
    <EmptyState title="Noch keine E-Mails">
      <p>
        Melden Sie sich zu einem <a href="/foren">Forum</a> an: Einige Sekunden danach liegt hier die E-Mail, mit der
        Sie die Anmeldung bestätigen. Ist ein Mailserver eingestellt, gehen die E-Mails dorthin und nicht hierher.
      </p>
    </EmptyState>
  );
}
