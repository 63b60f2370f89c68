import type { Metadata, Route } from "next";
import { TaskPage } from "@/components/staff/task-page";
import { VenueAddress } from "@/components/staff/venue-address";
import { LinkButton } from "@/components/ui/button";
import { getVenue } from "@/lib/forums/queries/venues";
import { placeValues } from "@/lib/forums/rules/form-values";
import { berlinDay } from "@/lib/platform/time";
import { listDistricts, listMunicipalities } from "@/lib/regions/queries";
import { forumInCharge } from "../../../forum-in-charge";
import { loadTask } from "../load-task";
import { PlaceForm } from "./place-form";

export const metadata: Metadata = { title: "Termin und Ort" };

export default async function PlacePage({ params }: PageProps<"/koordination/foren/[id]/ort">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const { target, facts } = await loadTask(actor, forum);
  const day = berlinDay(facts.startsAt);
  const [districts, towns, venue] = await Promise.all([
    listDistricts(day),
    Promise.all(facts.districts.map((ags) => listMunicipalities(ags, day))),
    facts.venueId ? getVenue(facts.venueId) : null,
  ]);
  const words = Object.fromEntries([
    ...districts.map(({ ags, label }) => [ags, label]),
    ...towns.flat().map(({ ags, name }) => [ags, name]),
  ]);
  const option = ({ ags }: { ags: string }) => ({ value: ags, label: words[ags] ?? ags });
  const base = `/koordination/foren/${forum.id}/ort`;
  return (
    <TaskPage forumId={forum.id} title="Termin und Ort">
      <section className="form-part" aria-labelledby="haus">
        <h2 id="haus">Haus</h2>
        {venue ? (
          <VenueAddress venue={venue} />
        ) : (
          <p>Noch kein Haus gewählt. Auf der Seite steht: Der Ort wird noch bekannt gegeben.</p>
        )}
        <div className="tools">
          <LinkButton href={`${base}/auswahl` as Route} variant="secondary">
            {venue ? "Anderes Haus wählen" : "Haus wählen"}
          </LinkButton>
        </div>
      </section>
      <section className="form-part" aria-labelledby="termin">
        <h2 id="termin">Termin und Region</h2>
        <PlaceForm
          target={target}
          values={placeValues(facts)}
          words={words}
          districts={districts.map(option)}
          municipalities={towns.flat().map(option)}
        />
      </section>
    </TaskPage>
  );
}
