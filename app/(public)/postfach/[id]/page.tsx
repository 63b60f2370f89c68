import type { Route } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { getDemoMail } from "@/lib/messages/queries/demo-mails";
import { formatDateTime } from "@/lib/platform/time";
import { MailText } from "./mail-text";

export default async function MailPage({ params }: PageProps<"/postfach/[id]">) {
  const mail = await getDemoMail((await params).id);
  if (!mail) notFound();
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Postfach der Vorführung", href: "/postfach" }]} />
      <PageHead title={mail.subject} />
      <div className="stack">
        <Facts
          items={[
            { label: "An", value: mail.recipient },
            { label: "Verschickt", value: formatDateTime(mail.sentAt) },
          ]}
        />
        <section className="mail-part">
          <h2>Als Text</h2>
          <MailText text={mail.text} />
        </section>
        {mail.calendar ? (
          <section className="mail-part">
            <h2>Anhang</h2>
            <LinkButton href={`/postfach/${mail.id}/kalender.ics` as Route} variant="secondary" download>
              Kalenderdatei laden
            </LinkButton>
          </section>
        ) : null}
        <section className="mail-part">
          <h2>Als gestaltete E-Mail</h2>
          <p>
            <a href={`/postfach/${mail.id}/html`}>Allein anzeigen</a>
          </p>
          <iframe
            className="mail-frame"
            title="Gestaltete Fassung der E-Mail"
            src={`/postfach/${mail.id}/html`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        </section>
      </div>
    </div>
  );
}
