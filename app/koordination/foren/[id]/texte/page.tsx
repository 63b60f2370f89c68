import type { Metadata } from "next";
import { TaskPage } from "@/components/staff/task-page";
import { textsValues } from "@/lib/forums/rules/form-values";
import { forumInCharge } from "../../../forum-in-charge";
import { loadTask } from "../load-task";
import { TextsForm } from "./texts-form";

export const metadata: Metadata = { title: "Texte" };

export default async function TextsPage({ params }: PageProps<"/koordination/foren/[id]/texte">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const { target, facts } = await loadTask(actor, forum);
  return (
    <TaskPage forumId={forum.id} title="Texte">
      <TextsForm target={target} values={textsValues(facts)} />
    </TaskPage>
  );
}
