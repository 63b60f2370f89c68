import type { Metadata, Route } from "next";
import { TaskPage } from "@/components/staff/task-page";
import { Alert } from "@/components/ui/alert";
import { accessValues, offerValues } from "@/lib/forums/rules/form-values";
import { forumInCharge } from "../../../forum-in-charge";
import { loadTask } from "../load-task";
import { AccessForm } from "./access-form";

export const metadata: Metadata = { title: "Barrierefreiheit" };

export default async function AccessPage({ params }: PageProps<"/koordination/foren/[id]/barrierefreiheit">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const { target, facts } = await loadTask(actor, forum);
  const values = { ...offerValues(facts), ...(forum.venue ? accessValues(forum.venue) : {}) };
  return (
    <TaskPage
      forumId={forum.id}
      title="Barrierefreiheit"
      lead="Wer Barrieren meidet, entscheidet damit, ob die Reise lohnt. „Nicht bekannt“ ist auch eine Antwort und steht so auf der Seite."
    >
      {forum.venue ? null : (
        <Alert title="Wählen Sie zuerst das Haus" level={2}>
          <p>
            Dann tragen Sie hier ein, wie man hineinkommt:{" "}
            <a href={`/koordination/foren/${forum.id}/ort/auswahl` as Route}>Haus wählen</a>
          </p>
        </Alert>
      )}
      <AccessForm target={target} values={values} hasVenue={forum.venue !== null} />
    </TaskPage>
  );
}
