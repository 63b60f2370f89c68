import type { Metadata, Route } from "next";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { newId } from "@/lib/platform/ids";
import { berlinDay, now } from "@/lib/platform/time";
import { listDistricts } from "@/lib/regions/queries";
import { listTables } from "@/lib/registrations/queries/tables";
import { forumInCharge } from "../../../../forum-in-charge";
import { ByHandForm } from "./by-hand-form";

export const metadata: Metadata = { title: "Person von Hand anmelden" };

export default async function ByHandPage({ params }: PageProps<"/koordination/foren/[id]/teilnehmende/neu">) {
  const { forum } = await forumInCharge((await params).id);
  const [districts, tables] = await Promise.all([listDistricts(berlinDay(now())), listTables(forum.id)]);
  return (
    <div className="stack">
      <PageHead
        title="Person von Hand anmelden"
        lead="Für alle, die anrufen, schreiben oder vorbeikommen, auch nach dem Anmeldeschluss. Sagen Sie der Person, was gespeichert wird."
      />
      <ByHandForm
        forum={forum.id}
        formKey={newId()}
        districts={districts.map(({ ags, label }) => ({ value: ags, label }))}
        tables={tables}
        childcare={forum.childcareOffered}
      />
      <LinkButton variant="secondary" href={`/koordination/foren/${forum.id}/teilnehmende` as Route}>
        Zurück zur Liste
      </LinkButton>
    </div>
  );
}
