import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { Steps } from "@/components/ui/steps";
import { formStamp } from "@/lib/action/form-stamp";
import { getSiteSettings } from "@/lib/content/queries";
import { getPublishedForum } from "@/lib/forums/queries/published";
import { env } from "@/lib/platform/env";
import { ResendForm } from "./resend-form";

type Props = PageProps<"/foren/[slug]/anmelden/gesendet">;

export const metadata: Metadata = { title: "Bitte bestätigen Sie Ihre E-Mail-Adresse", robots: { index: false } };

/** The same page for everybody: it must not tell whether an address was known. */
export default async function SentPage({ params }: Props) {
  const forum = await getPublishedForum((await params).slug);
  if (!forum) notFound();
  const { seats, contactEmail } = await getSiteSettings();
  const { PORTAL_MODE, SMTP_URL, RESEND_API_KEY } = env();
  const mailbox = (PORTAL_MODE === "demo" || PORTAL_MODE === "development") && !SMTP_URL && !RESEND_API_KEY;
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Zurück zum Forum", href: `/foren/${forum.slug}` as Route }]} />
      <PageHead preline={forum.title} title="Fast geschafft: Bitte bestätigen Sie Ihre E-Mail-Adresse" />
      <Steps labels={["Angaben", "Prüfen", "E-Mail bestätigen"]} current={2} />
      <div className="stack flow">
        <p className="lead">
          Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin und drücken Sie auf{" "}
          <strong>„Anmeldung bestätigen“</strong>.
        </p>
        <ul className="bullets">
          <li>
            Ein freier Platz bleibt {seats.holdMinutes} Minuten lang für Sie reserviert. Danach zählt die Reihenfolge
            der Bestätigung.
          </li>
          <li>Haben Sie weitere Personen angemeldet? Jede bekommt eine eigene E-Mail und bestätigt für sich.</li>
        </ul>
        {mailbox ? (
          <Alert title="Sie probieren das Portal aus">
            <p>
              Hier gehen keine echten E-Mails hinaus. <a href="/postfach">Die E-Mail liegt im Postfach</a>.
            </p>
          </Alert>
        ) : null}
      </div>
      <section className="form-part" aria-labelledby="keine-mail">
        <h2 id="keine-mail">Keine E-Mail bekommen?</h2>
        <p>
          Sehen Sie im Spam-Ordner nach. Oder lassen Sie sich die E-Mail noch einmal schicken. Haben Sie sich bei der
          Adresse vertippt, melden Sie sich einfach noch einmal an. Wir helfen auch gern:{" "}
          <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </p>
        <ResendForm slug={forum.slug} stamp={formStamp()} />
      </section>
    </div>
  );
}
