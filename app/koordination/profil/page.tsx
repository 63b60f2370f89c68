import type { Metadata } from "next";
import { Alert } from "@/components/ui/alert";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { getOwnAccess } from "@/lib/accounts/queries";
import { mutableMails, mutableMailsOf } from "@/lib/accounts/rules";
import { requireStaff } from "@/lib/accounts/session";
import { MailsForm } from "./mails-form";
import { NameForm } from "./name-form";
import { EndOtherSessionsForm } from "./session-forms";
import { SessionTable } from "./session-table";

export const metadata: Metadata = { title: "Mein Zugang" };

export default async function ProfilePage({ searchParams }: PageProps<"/koordination/profil">) {
  const [staff, { gespeichert, beendet }] = await Promise.all([requireStaff(), searchParams]);
  const { scope, muted, sessions } = await getOwnAccess(staff);
  const mails = mutableMailsOf(staff.actor.role);
  return (
    <div className="wrap wrap-narrow page">
      <PageHead title="Mein Zugang" />
      {gespeichert ? <Alert tone="success" title="Gespeichert." live /> : null}
      {beendet ? <Alert tone="success" title="Beendet. Dort muss man sich neu einloggen." live /> : null}
      <Facts
        items={[
          { label: "E-Mail-Adresse", value: staff.email },
          { label: "Zuständig als", value: scope },
        ]}
      />
      <section className="section">
        <h2>Name</h2>
        <NameForm name={staff.name} />
      </section>
      <section className="section">
        <h2>Zweiter Faktor</h2>
        <p>
          {staff.enrolled
            ? "Eingerichtet: Nach dem Link aus der E-Mail bestätigen Sie mit App, Passkey oder Code, dass Sie es sind."
            : "Noch nicht eingerichtet. Mit einem zweiten Faktor kommt niemand hinein, der nur Ihr Postfach hat."}
        </p>
        <p>
          <a href="/koordination/profil/zweiter-faktor">
            {staff.enrolled ? "Zweiten Faktor verwalten" : "Zweiten Faktor einrichten"}
          </a>
        </p>
      </section>
      <section className="section">
        <h2>Benachrichtigungen</h2>
        <MailsForm
          options={mails.map((value) => ({ value, label: mutableMails[value] }))}
          wanted={mails.filter((mail) => !muted.includes(mail))}
        />
      </section>
      <section className="section">
        <h2>Wo Sie eingeloggt sind</h2>
        <p>Kennen Sie einen Browser in dieser Liste nicht? Dann beenden Sie ihn.</p>
        <SessionTable sessions={sessions} here={staff.session.id} />
        {sessions.length > 1 ? <EndOtherSessionsForm /> : null}
      </section>
    </div>
  );
}
