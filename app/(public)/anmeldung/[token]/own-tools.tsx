import type { Route } from "next";
import { LinkButton } from "@/components/ui/button";
import type { OwnPage } from "../own-registration";

/** What else can be done. Cancelling is a page of its own, so that nobody cancels by accident. */
export function OwnTools({ own, token }: { own: OwnPage; token: string }) {
  const to = (page: string) => `/anmeldung/${token}/${page}` as Route;
  const confirmed = own.registration.state === "confirmed";
  const offered = own.registration.state === "offered";
  return (
    <nav aria-label="Meine Anmeldung" className="tools">
      {own.changeable ? (
        <>
          {confirmed ? (
            <LinkButton variant="secondary" href={`/foren/${own.forum.slug}/kalender.ics` as Route}>
              In den Kalender
            </LinkButton>
          ) : null}
          <LinkButton variant="secondary" href={to("aendern")}>
            Angaben ändern
          </LinkButton>
          {confirmed ? (
            <LinkButton variant="secondary" href={to("weitergeben")}>
              Platz weitergeben
            </LinkButton>
          ) : null}
          <LinkButton variant="secondary" href={to("absagen")}>
            {offered ? "Platz nicht annehmen" : "Absagen"}
          </LinkButton>
        </>
      ) : null}
      <LinkButton variant="tertiary" href={to("meine-daten")}>
        Meine Daten
      </LinkButton>
    </nav>
  );
}
