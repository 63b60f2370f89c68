import type { Metadata, Route } from "next";
import { nameOf } from "@/components/staff/participant-table";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { loadParticipant } from "../../load-participant";
import { PromoteForm } from "./promote-form";

export const metadata: Metadata = { title: "Vorziehen" };

export default async function PromotePage({
  params,
}: PageProps<"/koordination/foren/[id]/teilnehmende/[registration]/vorziehen">) {
  const { participant, path, hidden } = await loadParticipant(params);
  return (
    <div className="stack">
      <PageHead
        title={`${nameOf(participant.registration)} vorziehen`}
        lead="Andere warten vielleicht länger. Ihr Grund bleibt im Verlauf stehen."
      />
      <PromoteForm hidden={hidden} />
      <LinkButton variant="secondary" href={path as Route}>
        Zurück
      </LinkButton>
    </div>
  );
}
