import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";

export const metadata: Metadata = { title: "Ihre Anfrage ist da", robots: { index: false } };

/** The same for every address, known or not. */
export default function AccessRequestedPage() {
  return (
    <div className="wrap wrap-narrow page">
      <PageHead
        title="Ihre Anfrage ist da"
        lead="Die Landesagentur prüft sie. Wenn es passt, bekommen Sie eine Einladung per E-Mail."
      />
      <div className="prose">
        <p>Mehr müssen Sie jetzt nicht tun. Eine weitere Anfrage ist nicht nötig.</p>
      </div>
      <div className="actions">
        <LinkButton href="/">Zur Startseite</LinkButton>
      </div>
    </div>
  );
}
