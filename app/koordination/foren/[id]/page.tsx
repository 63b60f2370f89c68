import type { Metadata } from "next";
import { TaskList } from "@/components/staff/task-list";
import { WaitingNote } from "@/components/staff/waiting-note";
import { Alert } from "@/components/ui/alert";
import { PageHead } from "@/components/ui/page-head";
import { getProgramme } from "@/lib/forums/queries/editing";
import { forumState } from "@/lib/forums/rules/state";
import { tasksOf } from "@/lib/forums/rules/tasks";
import { now } from "@/lib/platform/time";
import { forumInCharge } from "../../forum-in-charge";
import { loadTask } from "./load-task";

export const metadata: Metadata = { title: "Aufgaben" };

export default async function ForumTasksPage({ params, searchParams }: PageProps<"/koordination/foren/[id]">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const [{ waiting, facts }, { items }, { gespeichert }] = await Promise.all([
    loadTask(actor, forum),
    getProgramme(forum.id),
    searchParams,
  ]);
  const tasks = tasksOf({ ...facts, venue: forum.venue, agendaItems: items.length });
  const state = forumState(forum, now());
  return (
    <>
      {gespeichert ? <Alert tone="success" title="Gespeichert" live /> : null}
      <PageHead title="Aufgaben" lead="In beliebiger Reihenfolge. Jede Aufgabe speichern Sie für sich." />
      {waiting ? <WaitingNote waiting={waiting} /> : null}
      <TaskList
        base={`/koordination/foren/${forum.id}`}
        tasks={tasks}
        release={state === "draft" || state === "changes_requested" ? "kann zur Prüfung" : "zur Prüfung"}
      />
    </>
  );
}
