import type { Metadata, Route } from "next";
import { TaskPage } from "@/components/staff/task-page";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/text-field";
import { findVenues } from "@/lib/forums/queries/venues";
import { forumInCharge } from "../../../../forum-in-charge";
import { loadTask } from "../../load-task";
import { ChooseVenueForm } from "./choose-venue-form";

export const metadata: Metadata = { title: "Haus wählen" };

export default async function ChooseVenuePage({
  params,
  searchParams,
}: PageProps<"/koordination/foren/[id]/ort/auswahl">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const { target, facts } = await loadTask(actor, forum);
  const { q } = await searchParams;
  const words = (typeof q === "string" ? q : "").slice(0, 100);
  const venues = await findVenues(words);
  return (
    <TaskPage forumId={forum.id} title="Haus wählen">
      <form className="field-with-button" action={`/koordination/foren/${forum.id}/ort/auswahl`} method="get">
        <TextField
          name="q"
          type="search"
          label="Stadt oder Name des Hauses"
          optional
          defaultValue={words}
          maxLength={100}
        />
        <Button variant="secondary">Suchen</Button>
      </form>
      {venues.length === 0 ? (
        <EmptyState title="Kein Haus gefunden">
          <p>Suchen Sie mit weniger Worten, oder legen Sie das Haus neu an.</p>
        </EmptyState>
      ) : (
        <ChooseVenueForm
          target={target}
          values={{ venueId: facts.venueId ?? "" }}
          venues={venues.map(({ id, name, street, postcode, town }) => ({
            value: id,
            label: `${name}, ${town}`,
            hint: [street, postcode].filter(Boolean).join(", ") || undefined,
          }))}
        />
      )}
      <p>
        <LinkButton href={`/koordination/foren/${forum.id}/ort/neu` as Route} variant="secondary">
          Neues Haus anlegen
        </LinkButton>
      </p>
    </TaskPage>
  );
}
