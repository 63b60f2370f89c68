import type { ReactNode } from "react";

interface DistrictAsideProps {
  ags: string;
  /** False for a district of the past, of which nothing new will come. */
  current: boolean;
  map: ReactNode;
  facts: ReactNode;
  contact: { name: string; email: string; phone?: string | undefined };
}

/** What stands beside the forums of a district: where it lies, figures, whom to ask, how to stay informed. */
export function DistrictAside({ ags, current, map, facts, contact }: DistrictAsideProps) {
  return (
    <aside className="aside" aria-label="Lage, Zahlen und Kontakt">
      {map}
      <section>
        <h2>Zahlen</h2>
        {facts}
      </section>
      <section>
        <h2>Kontakt</h2>
        <p>Fragen zu Foren beantwortet: {contact.name}</p>
        <p>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
        {contact.phone ? (
          <p>
            Telefon <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}>{contact.phone}</a>
          </p>
        ) : null}
      </section>
      {current ? <StayInformed ags={ags} /> : null}
    </aside>
  );
}

function StayInformed({ ags }: { ags: string }) {
  return (
    <section className="no-print">
      <h2>Auf dem Laufenden bleiben</h2>
      <ul>
        <li>
          <a href={`/kreise/${ags}/benachrichtigen`}>Per E-Mail benachrichtigen lassen</a>
        </li>
        <li>
          <a href={`/feeds/kreise/${ags}.ics`}>Kalender abonnieren (iCalendar)</a>
        </li>
        <li>
          <a href={`/feeds/kreise/${ags}.atom`}>Neuigkeiten (Atom)</a>
        </li>
      </ul>
    </section>
  );
}
