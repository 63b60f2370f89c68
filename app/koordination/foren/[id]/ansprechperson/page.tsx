import type { Metadata } from "next";
import { TaskPage } from "@/components/staff/task-page";
import { contactValues } from "@/lib/forums/rules/form-values";
import { forumInCharge } from "../../../forum-in-charge";
import { loadTask } from "../load-task";
import { ContactForm } from "./contact-form";

export const metadata: Metadata = { title: "Ansprechperson" };

export default async function ContactPage({ params }: PageProps<"/koordination/foren/[id]/ansprechperson">) {
  const { actor, forum } = await forumInCharge((await params).id);
  const { target, facts } = await loadTask(actor, forum);
  return (
    <TaskPage
      forumId={forum.id}
      title="Ansprechperson"
      lead="An wen sich Menschen vor dem Forum wenden. Diese Angaben stehen öffentlich auf der Seite des Forums."
    >
      <ContactForm target={target} values={contactValues(facts)} />
    </TaskPage>
  );
}
