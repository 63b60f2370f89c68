import type { Metadata, Route } from "next";
import { nameOf } from "@/components/staff/participant-table";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { berlinDay, now } from "@/lib/platform/time";
import { listDistricts } from "@/lib/regions/queries";
import { listTables } from "@/lib/registrations/queries/tables";
import { loadParticipant } from "../../load-participant";
import { CorrectForm } from "./correct-form";

export const metadata: Metadata = { title: "Angaben berichtigen" };

export default async function CorrectPage({
  params,
}: PageProps<"/koordination/foren/[id]/teilnehmende/[registration]/berichtigen">) {
  const { forum, participant, path, hidden } = await loadParticipant(params);
  const { registration: row } = participant;
  const [districts, tables] = await Promise.all([listDistricts(berlinDay(now())), listTables(forum.id)]);
  const { title, firstName, lastName, email, phone, organisation, position, actorType } = row;
  const { districtAgs, firstWishId, secondWishId, staffNote } = row;
  const stored = { title, firstName, lastName, email, phone, organisation, position, actorType, districtAgs };
  const values = Object.entries({ ...stored, firstWishId, secondWishId, staffNote });
  return (
    <div className="stack">
      <PageHead
        title={`Angaben von ${nameOf(row)}`}
        lead="Der Stand der Anmeldung bleibt, wie er ist. Mit einer neuen E-Mail-Adresse gilt der alte Link nicht mehr."
      />
      <CorrectForm
        hidden={hidden}
        stored={Object.fromEntries(values.map(([name, value]) => [name, value ?? ""]))}
        districts={districts.map(({ ags, label }) => ({ value: ags, label }))}
        tables={tables}
      />
      <LinkButton variant="secondary" href={path as Route}>
        Zurück
      </LinkButton>
    </div>
  );
}
