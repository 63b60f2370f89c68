import type { Metadata, Route } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { getSiteSettings } from "@/lib/content/queries";
import { addDays, formatDate, formatDateTime } from "@/lib/platform/time";
import { eraseAction } from "../../actions";
import { LinkButtonForm } from "../../link-button-form";
import { ownRegistration } from "../../own-registration";

export const metadata: Metadata = { title: "Meine Daten", robots: { index: false } };

export default async function MyDataPage({ params, searchParams }: PageProps<"/anmeldung/[token]/meine-daten">) {
  const { token } = await params;
  const { registration: row, forum, support } = await ownRegistration(token);
  const { retention } = await getSiteSettings();
  const held = forum.endsAt ?? forum.startsAt;
  const back = `/anmeldung/${token}` as Route;
  const asked = (await searchParams).loeschen !== undefined;
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Zurück zur Anmeldung", href: back }]} />
      <PageHead preline={forum.title} title="Meine Daten" />
      <div className="stack stack-wide">
        <section aria-labelledby="was">
          <h2 id="was">Was wir speichern, warum und wie lange</h2>
          <Facts
            items={[
              {
                label: "Angaben zur Person",
                value: `Um das Forum durchzuführen. Bis ${formatDate(addDays(held, retention.registrationDays))}`,
              },
              {
                label: "Unterstützung und Verpflegung",
                value:
                  support || row.diet || row.dietNote
                    ? `Nur für die Organisation. Bis ${formatDate(addDays(held, retention.supportDays))}`
                    : "Nichts angegeben",
              },
              {
                label: "Liste der Teilnehmenden",
                value: row.listOptIn
                  ? `Mit Ihrer Einwilligung. Bis ${formatDate(addDays(held, retention.participantListDays))}`
                  : "Sie stehen nicht darauf",
              },
              {
                label: "Weitere Einladungen",
                value: row.invitationsOptIn ? "Mit Ihrer Einwilligung, bis Sie widerrufen" : "Keine",
              },
              { label: "Eingegangen", value: formatDateTime(row.createdAt) },
              { label: "Datenschutzhinweise", value: `Fassung ${row.privacyVersion}` },
            ]}
          />
          <p>
            Einwilligungen nehmen Sie unter <a href={`${back}/aendern`}>Angaben ändern</a> zurück.{" "}
            <a href="/datenschutz">Alles zum Datenschutz</a>
          </p>
        </section>
        <section aria-labelledby="mitnehmen">
          <h2 id="mitnehmen">Daten mitnehmen</h2>
          <LinkButton variant="secondary" href={`${back}/daten.json` as Route} download>
            Meine Daten herunterladen
          </LinkButton>
        </section>
        <section aria-labelledby="loeschen">
          <h2 id="loeschen">Daten löschen</h2>
          {asked ? (
            <>
              <p>
                <strong>Wirklich alles löschen?</strong> Ihr Platz wird dann frei, und dieser Link gilt nicht mehr. Das
                lässt sich nicht rückgängig machen.
              </p>
              <div className="tools">
                <LinkButtonForm action={eraseAction} token={token} label="Ja, alles löschen" variant="danger" />
                <LinkButton variant="secondary" href={`${back}/meine-daten` as Route}>
                  Nein, zurück
                </LinkButton>
              </div>
            </>
          ) : (
            <>
              <p>Sie können Ihre Angaben jederzeit löschen. Eine bestehende Anmeldung endet damit.</p>
              <LinkButton variant="secondary" href={`${back}/meine-daten?loeschen=ja#loeschen` as Route}>
                Daten löschen
              </LinkButton>
            </>
          )}
        </section>
      </div>
    </div>
  );
}
