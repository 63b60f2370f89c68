import type { Route } from "next";
import type { ReactNode } from "react";
import type { ForumDetail } from "@/lib/forums/rules/forum";

interface ForumAsideProps {
  forum: ForumDetail;
  /** Small map with the districts of the forum. */
  map: ReactNode;
  /** Of the agency, where the forum names nobody of its own. */
  fallbackEmail: string;
}

/** What stands beside the text: whom it is for, whom to ask, how to get there, who invites. */
export function ForumAside({ forum, map, fallbackEmail }: ForumAsideProps) {
  return (
    <aside className="aside" aria-label="Region, Kontakt und Anreise">
      <section>
        <h2>{forum.districts.length > 1 ? "Für diese Kreise" : "Für diesen Kreis"}</h2>
        <ul>
          {forum.districts.map((district) => (
            <li key={district.ags}>
              <a href={`/kreise/${district.ags}` as Route}>{district.label}</a>
            </li>
          ))}
        </ul>
        {map}
      </section>
      <Contact forum={forum} fallbackEmail={fallbackEmail} />
      {forum.venue?.arrival ? (
        <section>
          <h2>Anreise ohne Auto</h2>
          <p>{forum.venue.arrival}</p>
        </section>
      ) : null}
      <Hosts forum={forum} />
    </aside>
  );
}

function Contact({ forum, fallbackEmail }: Omit<ForumAsideProps, "map">) {
  const email = forum.contactEmail ?? fallbackEmail;
  return (
    <section>
      <h2>Fragen zum Forum</h2>
      <address>
        {forum.contactName ? (
          <>
            {forum.contactName}
            <br />
          </>
        ) : null}
        <a href={`mailto:${email}?subject=${encodeURIComponent(forum.title)}`}>{email}</a>
        {forum.contactPhone ? (
          <>
            <br />
            Telefon <a href={`tel:${forum.contactPhone.replace(/[^+\d]/g, "")}`}>{forum.contactPhone}</a>
          </>
        ) : null}
      </address>
    </section>
  );
}

function Hosts({ forum: { organiser, series } }: { forum: ForumDetail }) {
  return (
    <section>
      <h2>Gastgeber und Partner</h2>
      <p>{organiser ?? series.organiser}</p>
      {series.partners.length > 0 ? (
        <ul className="plain-list small">
          {series.partners.map(({ name, url }) => (
            <li key={name}>{url ? <a href={url}>{name}</a> : name}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
