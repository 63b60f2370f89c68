import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { nameOf } from "@/components/staff/participant-table";
import { LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { getParticipant } from "@/lib/registrations/queries/participant";
import { listInCharge } from "@/lib/registrations/queries/support";
import { supportLabels } from "@/lib/registrations/rules/labels";
import { forumInCharge } from "../../../../forum-in-charge";
import { SupportForm } from "./support-form";

export const metadata: Metadata = { title: "Unterstützung organisieren" };

export default async function SupportRequestPage({
  params,
}: PageProps<"/koordination/foren/[id]/unterstuetzung/[registration]">) {
  const { id, registration } = await params;
  const { actor, forum } = await forumInCharge(id);
  const participant = await getParticipant(actor, forum.id, registration);
  if (!participant?.support) notFound();
  const { support, registration: row } = participant;
  const owners = await listInCharge(actor, forum);
  return (
    <div className="stack">
      <PageHead title={`Unterstützung für ${nameOf(row)}`} />
      <Facts
        items={[
          { label: "Wunsch", value: support.kinds.map((kind) => supportLabels[kind]).join(", ") },
          { label: "Dazu", value: support.note },
          { label: "E-Mail", value: row.email ? <a href={`mailto:${row.email}`}>{row.email}</a> : null },
          { label: "Telefon", value: row.phone },
        ]}
      />
      <SupportForm
        hidden={{ forum: forum.id, registration: row.id }}
        stored={{ state: support.state, ownerId: support.ownerId ?? "", staffNote: support.staffNote ?? "" }}
        owners={owners.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <LinkButton variant="secondary" href={`/koordination/foren/${forum.id}/unterstuetzung` as Route}>
        Zurück
      </LinkButton>
    </div>
  );
}
