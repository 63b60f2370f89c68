import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";

export const metadata: Metadata = { title: "Abbestellt", robots: { index: false, follow: false } };

export default function SubscriptionEndedPage() {
  return (
    <div className="wrap wrap-narrow page">
      <PageHead
        title="Abbestellt"
        lead="Sie bekommen keine Benachrichtigungen mehr für diesen Kreis. Ihre Adresse haben wir dort gelöscht."
      />
      <div className="actions">
        <LinkButton href="/foren">Alle Foren ansehen</LinkButton>
      </div>
    </div>
  );
}
