import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { readBarrierReceipt } from "@/lib/content/queries";
import { formatDay } from "@/lib/platform/time";

export const metadata: Metadata = { title: "Danke für Ihre Meldung", robots: { index: false } };

type Props = PageProps<"/barriere-melden/eingegangen">;

export default async function BarrierReportedPage({ searchParams }: Props) {
  const { beleg } = await searchParams;
  const receipt = typeof beleg === "string" ? readBarrierReceipt(beleg) : null;
  return (
    <div className="wrap wrap-narrow page">
      <PageHead title="Danke für Ihre Meldung" lead="Sie ist bei uns angekommen. Wir kümmern uns darum." />
      {receipt ? (
        <Facts
          items={[
            { label: "Nummer", value: receipt.number },
            { label: "Antwort bis", value: formatDay(receipt.dueOn) },
          ]}
        />
      ) : null}
      <div className="prose section">
        <h2>Wie es weitergeht</h2>
        <p>
          Haben Sie eine E-Mail-Adresse angegeben, antworten wir Ihnen dort innerhalb von sechs Wochen. Notieren Sie
          sich die Nummer, wenn Sie nachfragen möchten.
        </p>
        <p>
          Sind Sie danach nicht zufrieden, können Sie sich an die Durchsetzungsstelle wenden. Wie das geht, steht in der{" "}
          <a href="/barrierefreiheit">Erklärung zur Barrierefreiheit</a>.
        </p>
      </div>
      <div className="actions">
        <LinkButton href="/">Zur Startseite</LinkButton>
      </div>
    </div>
  );
}
