import type { Metadata } from "next";
import { TaskPage } from "@/components/staff/task-page";
import { getProgramme } from "@/lib/forums/queries/editing";
import { draftValues } from "@/lib/forums/rules/agenda";
import { draftOf } from "@/lib/forums/rules/programme";
import { formatTime } from "@/lib/platform/time";
import { forumInCharge } from "../../../forum-in-charge";
import { loadTask } from "../load-task";
import { AgendaForm } from "./agenda-form";

export const metadata: Metadata = { title: "Programm" };

export default async function AgendaPage({ params }: PageProps<"/koordination/foren/[id]/programm">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const [{ target }, programme] = await Promise.all([loadTask(actor, forum), getProgramme(forum.id)]);
  const hours = { startTime: formatTime(forum.startsAt), endTime: forum.endsAt ? formatTime(forum.endsAt) : "" };
  return (
    <TaskPage
      forumId={forum.id}
      title="Programm"
      lead={`Das Forum geht ${hours.endTime ? `von ${hours.startTime} bis ${hours.endTime} Uhr` : `ab ${hours.startTime} Uhr`}. Zeiten können offen bleiben.`}
    >
      <AgendaForm target={target} values={draftValues(draftOf(programme))} hours={hours} />
    </TaskPage>
  );
}
