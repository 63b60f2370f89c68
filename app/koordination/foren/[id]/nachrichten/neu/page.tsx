import type { Metadata } from "next";
import { PageHead } from "@/components/ui/page-head";
import { forumInCharge } from "../../../../forum-in-charge";
import { BulkMailForm } from "../bulk-mail-form";
import { formChoices, placeholderHint } from "../form-choices";

export const metadata: Metadata = { title: "Nachricht schreiben" };

type Props = PageProps<"/koordination/foren/[id]/nachrichten/neu">;

export default async function NewMessagePage({ params }: Props) {
  const { actor, forum } = await forumInCharge((await params).id);
  return (
    <>
      <PageHead
        title="Nachricht schreiben"
        lead="Speichern verschickt noch nichts: Danach sehen Sie die Vorschau und die Zahl der Personen."
      />
      <BulkMailForm
        values={{ forumId: forum.id, id: "", version: "0", states: ["confirmed"], when: "now" }}
        choices={await formChoices(actor, forum.id)}
        placeholderHint={placeholderHint}
      />
    </>
  );
}
