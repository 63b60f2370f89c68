import type { SiteSettings } from "@/lib/content/schema";

/** Short form of the privacy notice, as information and not as a tick box: registering rests on the public task. */
export function PrivacyNote({ retention, version }: { retention: SiteSettings["retention"]; version: number }) {
  return (
    <section className="privacy-note" aria-labelledby="datenschutz-kurz">
      <h2 id="datenschutz-kurz">Was mit Ihren Angaben geschieht</h2>
      <p>
        Wir brauchen sie, um das Forum vorzubereiten und durchzuführen. Das ist unsere öffentliche Aufgabe (Artikel 6
        Absatz 1 Buchstabe e DSGVO, § 3 HDSIG). Ihre Angaben sieht nur, wer das Forum in Ihrer Region verantwortet.{" "}
        {retention.registrationDays} Tage nach dem Forum werden sie gelöscht, Angaben zu Unterstützung und Verpflegung
        nach {retention.supportDays} Tagen. Über den Link in Ihrer E-Mail können Sie alles ansehen, ändern und löschen.
      </p>
      <p>
        <a href="/datenschutz">Alles zum Datenschutz</a> (Fassung {version})
      </p>
    </section>
  );
}
