import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { HelpPage, NotFoundText } from "./help-pages";

/** What to say about an address at which there is nothing, by the kind of address. */
export function HelpFor({ path }: { path: string }): ReactNode {
  if (path.includes("/anmeldung/")) return <UnknownLink />;
  if (path.includes("/abo/")) return <UnknownSubscription />;
  return <NotFoundText />;
}

function UnknownLink() {
  return (
    <HelpPage title="Dieser Link gilt nicht">
      <p>Das kann drei Gründe haben:</p>
      <ul>
        <li>
          Der Link ist nicht vollständig. Kopieren Sie ihn bitte ganz aus der E-Mail, oder drücken Sie dort auf den
          Knopf.
        </li>
        <li>Die Anmeldung wurde nicht rechtzeitig bestätigt. Dann melden Sie sich einfach noch einmal an.</li>
        <li>
          Der Platz wurde weitergegeben, oder die Angaben wurden gelöscht. Dann gilt nur der Link aus der neuesten
          E-Mail.
        </li>
      </ul>
      <div className="actions">
        <LinkButton href="/foren">Zu den Foren</LinkButton>
      </div>
    </HelpPage>
  );
}

function UnknownSubscription() {
  return (
    <HelpPage title="Diese Benachrichtigung gibt es nicht mehr">
      <p>
        Vielleicht haben Sie schon abbestellt, oder die Adresse wurde nicht rechtzeitig bestätigt. In beiden Fällen
        haben wir sie gelöscht, und Sie bekommen keine E-Mails.
      </p>
      <p>Möchten Sie wieder benachrichtigt werden? Wählen Sie Ihren Kreis und tragen Sie sich noch einmal ein.</p>
      <div className="actions">
        <LinkButton href="/kreise">Zu den Kreisen</LinkButton>
      </div>
    </HelpPage>
  );
}
