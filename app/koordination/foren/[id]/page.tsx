import type { Metadata } from "next";
import { PageHead } from "@/components/ui/page-head";
import { forumInCharge } from "../../forum-in-charge";

export const metadata: Metadata = { title: "Aufgaben" };

export default async function ForumTasksPage({ params }: PageProps<"/koordination/foren/[id]">) {
  const { forum } = await forumInCharge((await params).id);
  return <PageHead title="Aufgaben" lead={forum.summary} />;
}
