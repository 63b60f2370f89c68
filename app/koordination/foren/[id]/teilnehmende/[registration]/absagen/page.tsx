import type { Metadata, Route } from "next";
import { DecisionForm } from "@/components/staff/decision-form";
import { nameOf } from "@/components/staff/participant-table";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { cancelAction } from "../../actions";
import { loadParticipant } from "../../load-participant";

export const metadata: Metadata = { title: "Anmeldung absagen" };

export default async function CancelPage({
  params,
}: PageProps<"/koordination/foren/[id]/teilnehmende/[registration]/absagen">) {
  const { participant, path, hidden } = await loadParticipant(params);
  return (
    <div className="stack">
      <PageHead
        title={`Anmeldung von ${nameOf(participant.registration)} absagen?`}
        lead="Der Platz geht dann sofort an die Warteliste. Die Person bekommt eine E-Mail mit dem Grund."
      />
      <DecisionForm
        action={cancelAction}
        hidden={hidden}
        label="Ja, Anmeldung absagen"
        variant="danger"
        field={{ name: "reason", label: "Grund", hint: "Steht so in der E-Mail." }}
      />
      <LinkButton variant="secondary" href={path as Route}>
        Nein, zurück
      </LinkButton>
    </div>
  );
}
