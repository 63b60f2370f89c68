import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { formStamp } from "@/lib/action/form-stamp";
import { getSiteSettings } from "@/lib/content/queries";
import { pageMetadata } from "../page-metadata";
import { ReportForm } from "./report-form";

const title = "Barriere melden";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({
    title,
    description: "Sagen Sie uns, wenn auf diesen Seiten etwas nicht geht.",
    path: "/barriere-melden",
  });

export default async function ReportBarrierPage({ searchParams }: PageProps<"/barriere-melden">) {
  const [{ seite }, { contactEmail, contactPhone }] = await Promise.all([searchParams, getSiteSettings()]);
  const page = typeof seite === "string" ? seite.slice(0, 500) : "";
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb
        items={[
          { label: "Start", href: "/" },
          { label: "Barrierefreiheit", href: "/barrierefreiheit" },
        ]}
      />
      <PageHead
        title={title}
        lead="Ist auf diesen Seiten etwas schwer zu lesen, zu bedienen oder zu verstehen? Sagen Sie es uns bitte. Wir antworten innerhalb von sechs Wochen."
      />
      <ReportForm stamp={formStamp()} page={page}>
        <p>
          Ihre Meldung lesen nur Menschen, die sich darum kümmern.{" "}
          <a href="/datenschutz">Was wir speichern und wie lange</a>
        </p>
      </ReportForm>
      <section className="section">
        <h2>Lieber anders?</h2>
        <p>
          Schreiben Sie an <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
          {contactPhone ? <> oder rufen Sie an: {contactPhone}</> : null}.
        </p>
      </section>
    </div>
  );
}
