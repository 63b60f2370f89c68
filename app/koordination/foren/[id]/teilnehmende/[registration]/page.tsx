import type { Metadata } from "next";
import { nameOf } from "@/components/staff/participant-table";
import { PageHead } from "@/components/ui/page-head";
import { explainWaiting, getWaitFacts } from "@/lib/registrations/queries/waiting";
import { staffStateLabels } from "@/lib/registrations/rules/labels";
import { DoneNote } from "../done-note";
import { loadParticipant } from "../load-participant";
import { ParticipantActions } from "./participant-actions";
import { ParticipantFacts } from "./participant-facts";
import { ParticipantHistory } from "./participant-history";

export const metadata: Metadata = { title: "Anmeldung" };

export default async function ParticipantPage({
  params,
  searchParams,
}: PageProps<"/koordination/foren/[id]/teilnehmende/[registration]">) {
  const { actor, forum, participant, path, hidden } = await loadParticipant(params);
  const { registration, support } = participant;
  const line = { ...registration, district: participant.district, support: support !== null };
  const reasons = await explainWaiting(actor, forum.id, await getWaitFacts(actor, forum), [line]);
  return (
    <div className="stack">
      <PageHead
        title={nameOf(registration)}
        lead={`${staffStateLabels[registration.state]}. ${reasons.get(registration.id) ?? ""}`}
      />
      <DoneNote query={await searchParams} />
      <ParticipantFacts participant={participant} forumId={forum.id} />
      <ParticipantActions registration={registration} path={path} hidden={hidden} />
      <ParticipantHistory participant={participant} />
      <p>
        <a href={`/koordination/foren/${forum.id}/teilnehmende`}>Zurück zur Liste</a>
      </p>
    </div>
  );
}
