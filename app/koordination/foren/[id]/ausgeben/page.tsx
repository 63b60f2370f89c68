import type { Metadata } from "next";
import { ExportTable } from "@/components/staff/export-table";
import { Alert } from "@/components/ui/alert";
import { PageHead } from "@/components/ui/page-head";
import { isGranted } from "@/lib/exports/queries/file";
import { listExports } from "@/lib/exports/queries/history";
import { hasBreakouts } from "@/lib/exports/queries/tables";
import { exportKinds, kindFacts, kindOfFile } from "@/lib/exports/rules/kinds";
import { forumInCharge } from "../../../forum-in-charge";
import { ExportForm } from "./export-form";

export const metadata: Metadata = { title: "Listen und Ausdrucke" };

const single = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

export default async function ExportPage({ params, searchParams }: PageProps<"/koordination/foren/[id]/ausgeben">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const { datei, schein } = await searchParams;
  const [past, tables] = await Promise.all([listExports(actor, forum.id), hasBreakouts(forum.id)]);
  const kind = kindOfFile(single(datei));
  const ready = kind && isGranted(actor, forum.id, kind, single(schein)) ? kind : null;
  return (
    <>
      <PageHead
        title="Listen und Ausdrucke"
        lead="Geben Sie nur heraus, was gebraucht wird, und löschen Sie die Dateien nach dem Forum."
      />
      {ready ? (
        <Alert tone="success" title="Ihre Datei ist fertig" level={2} live>
          <p>
            <a href={`/koordination/foren/${forum.id}/ausgeben/${datei}?schein=${encodeURIComponent(single(schein))}`}>
              {kindFacts[ready].label} herunterladen
            </a>
          </p>
          <p>Der Link gilt fünf Minuten und nur für Sie.</p>
        </Alert>
      ) : null}
      {kind && !ready ? (
        <Alert tone="warning" title="Dieser Link gilt nicht mehr" level={2} live>
          <p>Er gilt fünf Minuten. Erstellen Sie die Datei bitte noch einmal.</p>
        </Alert>
      ) : null}
      <section className="section">
        <ExportForm
          forumId={forum.id}
          kinds={exportKinds.filter((each) => tables || each !== "signature-list-by-table")}
        />
      </section>
      <section className="section">
        <h2>Bisher herausgegeben</h2>
        <ExportTable exports={past} />
      </section>
    </>
  );
}
