import type { Metadata } from "next";
import { PageHead } from "@/components/ui/page-head";

export const metadata: Metadata = { title: "Ihre Daten sind gelöscht", robots: { index: false } };

export default function ErasedPage() {
  return (
    <div className="wrap wrap-narrow page">
      <PageHead title="Ihre Daten sind gelöscht" />
      <div className="stack">
        <p>
          Wir haben Ihren Namen, Ihre Adresse und alle weiteren Angaben zu dieser Anmeldung entfernt. Für unsere Zählung
          bleiben nur Kreis und Art der Teilnahme, ohne Bezug zu Ihnen. Eine E-Mail schicken wir dazu nicht mehr.
        </p>
        <p>
          <a href="/foren">Zu den Foren</a>
        </p>
      </div>
    </div>
  );
}
