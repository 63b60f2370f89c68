import type { Route } from "next";
import type { ReactNode } from "react";

interface SeriesAsideProps {
  series: {
    slug: string;
    audience: string;
    organiser: string;
    partners: readonly { name: string; url?: string }[];
  };
  /** The districts it reached or will reach, in German order. */
  districts: readonly { ags: string; label: string }[];
  map: ReactNode;
}

/** Where the series goes, whom it is for, who invites, and how to follow it. */
export function SeriesAside({ series, districts, map }: SeriesAsideProps) {
  return (
    <aside className="aside" aria-label="Regionen, Gastgeber und Abonnement">
      {districts.length > 0 ? (
        <section>
          <h2>In diesen Kreisen</h2>
          {map}
          <ul className="small">
            {districts.map(({ ags, label }) => (
              <li key={ags}>
                <a href={`/kreise/${ags}` as Route}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {series.audience ? (
        <section>
          <h2>Für wen</h2>
          <p>{series.audience}</p>
        </section>
      ) : null}
      <section>
        <h2>Gastgeber und Partner</h2>
        <p>{series.organiser}</p>
        {series.partners.length > 0 ? (
          <ul className="plain-list small">
            {series.partners.map(({ name, url }) => (
              <li key={name}>{url ? <a href={url}>{name}</a> : name}</li>
            ))}
          </ul>
        ) : null}
      </section>
      <section className="no-print">
        <h2>Auf dem Laufenden bleiben</h2>
        <ul className="plain-list">
          <li>
            <a href={`/feeds/reihen/${series.slug}.ics` as Route}>Kalender der Reihe abonnieren</a>
          </li>
          <li>
            <a href={`/feeds/reihen/${series.slug}.atom` as Route}>Neuigkeiten als Atom-Feed</a>
          </li>
        </ul>
      </section>
    </aside>
  );
}
