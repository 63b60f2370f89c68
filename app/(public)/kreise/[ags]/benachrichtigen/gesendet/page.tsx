import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { getSiteSettings } from "@/lib/content/queries";
import { env } from "@/lib/platform/env";
import { getDistrictToFollow } from "@/lib/subscriptions/queries";

export const metadata: Metadata = { title: "Bitte bestätigen Sie Ihre Adresse", robots: { index: false } };

type Props = PageProps<"/kreise/[ags]/benachrichtigen/gesendet">;

/** The same for every address: whether it was known is told only in the mail. */
export default async function SubscribeSentPage({ params }: Props) {
  const [district, { retention }] = await Promise.all([getDistrictToFollow((await params).ags), getSiteSettings()]);
  if (!district) notFound();
  const { PORTAL_MODE } = env();
  return (
    <div className="wrap wrap-narrow page">
      <PageHead
        title="Bitte sehen Sie in Ihr Postfach"
        preline={district.label}
        lead="Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin und bestätigen Sie, dass Sie benachrichtigt werden möchten."
      />
      <div className="prose">
        <p>Bestätigen Sie nicht, löschen wir Ihre Adresse nach {retention.unconfirmedHours}&nbsp;Stunden.</p>
        <p>Keine E-Mail da? Sehen Sie bitte auch im Spam-Ordner nach, und prüfen Sie, ob die Adresse stimmt.</p>
        {PORTAL_MODE === "demo" ? (
          <p>
            Dies ist eine Vorführung: Ihre E-Mail liegt im <a href="/postfach">Postfach der Vorführung</a>.
          </p>
        ) : null}
      </div>
      <div className="actions section">
        <LinkButton href={`/kreise/${district.ags}` as Route} variant="secondary">
          Zurück: {district.label}
        </LinkButton>
      </div>
    </div>
  );
}
