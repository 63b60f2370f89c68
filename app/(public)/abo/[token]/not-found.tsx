import { HelpPage } from "@/components/layout/help-pages";
import { LinkButton } from "@/components/ui/button";

export default function SubscriptionNotFound() {
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
