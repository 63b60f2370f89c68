import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { getSubscription } from "@/lib/subscriptions/queries";
import { maskAddress } from "@/lib/subscriptions/rules";
import { LinkButtonForm } from "./link-button-form";

export const metadata: Metadata = { title: "Ihre Benachrichtigung", robots: { index: false, follow: false } };

export default async function SubscriptionPage({ params, searchParams }: PageProps<"/abo/[token]">) {
  const [{ token }, { bestaetigt }] = await Promise.all([params, searchParams]);
  const subscription = await getSubscription(token);
  if (!subscription) notFound();
  const { confirmed, districtAgs, districtLabel, email } = subscription;
  return (
    <div className="wrap wrap-narrow page">
      <PageHead title="Ihre Benachrichtigung" preline={districtLabel} />
      <div className="stack">
        {confirmed && bestaetigt ? <Alert tone="success" title="Danke, Ihre Adresse ist bestätigt." live /> : null}
        <Facts
          items={[
            { label: "Kreis", value: <a href={`/kreise/${districtAgs}`}>{districtLabel}</a> },
            { label: "An", value: maskAddress(email) },
            { label: "Stand", value: confirmed ? "Eingerichtet" : "Noch nicht bestätigt" },
          ]}
        />
        {confirmed ? (
          <>
            <p>Sobald dort ein neues Forum feststeht, bekommen Sie eine E-Mail.</p>
            <LinkButtonForm act="end" token={token} variant="secondary">
              Abbestellen
            </LinkButtonForm>
          </>
        ) : (
          <>
            <p>Möchten Sie eine E-Mail bekommen, sobald dort ein neues Forum feststeht?</p>
            <div className="actions">
              <LinkButtonForm act="confirm" token={token}>
                Ja, benachrichtigen
              </LinkButtonForm>
              <LinkButtonForm act="end" token={token} variant="secondary">
                Nein, Adresse löschen
              </LinkButtonForm>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
