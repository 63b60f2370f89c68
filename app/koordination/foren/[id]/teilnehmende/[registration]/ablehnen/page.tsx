import type { Metadata, Route } from "next";
import { DecisionForm } from "@/components/staff/decision-form";
import { nameOf } from "@/components/staff/participant-table";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { rejectAction } from "../../actions";
import { loadParticipant } from "../../load-participant";

export const metadata: Metadata = { title: "Anmeldung ablehnen" };

export default async function RejectPage({
  params,
}: PageProps<"/koordination/foren/[id]/teilnehmende/[registration]/ablehnen">) {
  const { participant, path, hidden } = await loadParticipant(params);
  return (
    <div className="stack">
      <PageHead
        title={`Anmeldung von ${nameOf(participant.registration)} ablehnen?`}
        lead="Die Person bekommt eine E-Mail mit dem Grund."
      />
      <DecisionForm
        action={rejectAction}
        hidden={hidden}
        label="Ja, Anmeldung ablehnen"
        variant="danger"
        field={{ name: "reason", label: "Grund", hint: "Steht so in der E-Mail." }}
      />
      <LinkButton variant="secondary" href={path as Route}>
        Nein, zurück
      </LinkButton>
    </div>
  );
}
