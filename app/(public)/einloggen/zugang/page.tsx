import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { formStamp } from "@/lib/action/form-stamp";
import { berlinDay, now } from "@/lib/platform/time";
import { listDistricts } from "@/lib/regions/queries";
import { AccessForm } from "./access-form";

export const metadata: Metadata = { title: "Zugang anfordern", robots: { index: false } };

export default async function RequestAccessPage() {
  const districts = await listDistricts(berlinDay(now()));
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb
        items={[
          { label: "Start", href: "/" },
          { label: "Einloggen", href: "/einloggen" },
        ]}
      />
      <PageHead
        title="Zugang anfordern"
        lead="Sie koordinieren Foren in Ihrem Kreis oder Ihrer Kommune? Die Landesagentur prüft Ihre Anfrage und lädt Sie per E-Mail ein."
      />
      <AccessForm stamp={formStamp()} districts={districts.map(({ ags, label }) => ({ value: ags, label }))} />
      <p className="section">
        Ihre Angaben liest nur die Landesagentur. <a href="/datenschutz">Was wir speichern und wie lange</a>
      </p>
    </div>
  );
}
