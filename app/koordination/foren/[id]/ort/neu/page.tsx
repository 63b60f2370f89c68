import type { Metadata } from "next";
import { TaskPage } from "@/components/staff/task-page";
import { forumInCharge } from "../../../../forum-in-charge";
import { loadTask } from "../../load-task";
import { NewVenueForm } from "./new-venue-form";

export const metadata: Metadata = { title: "Neues Haus" };

export default async function NewVenuePage({ params }: PageProps<"/koordination/foren/[id]/ort/neu">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const { target, facts } = await loadTask(actor, forum);
  return (
    <TaskPage
      forumId={forum.id}
      title="Neues Haus"
      lead="Das Haus steht danach auch anderen Koordinationen zur Wahl. Was Sie noch nicht wissen, lassen Sie offen."
    >
      <NewVenueForm target={target} values={{ town: facts.place ?? "" }} />
    </TaskPage>
  );
}
