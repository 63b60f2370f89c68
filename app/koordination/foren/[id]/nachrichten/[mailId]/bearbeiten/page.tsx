import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { PageHead } from "@/components/ui/page-head";
import { BulkMailForm } from "../../bulk-mail-form";
import { formChoices, placeholderHint, valuesOf } from "../../form-choices";
import { mailInCharge } from "../mail-in-charge";

export const metadata: Metadata = { title: "Nachricht bearbeiten" };

type Props = PageProps<"/koordination/foren/[id]/nachrichten/[mailId]/bearbeiten">;

export default async function EditMessagePage({ params }: Props) {
  const { actor, forum, mail, page } = await mailInCharge(await params);
  if (mail.startedAt || mail.cancelledAt) redirect(page as Route);
  return (
    <>
      <PageHead
        title="Nachricht bearbeiten"
        lead={mail.readyAt ? "Nach dem Speichern ist sie wieder ein Entwurf: Bestätigen Sie sie dann noch einmal." : ""}
      />
      <BulkMailForm
        values={valuesOf(mail)}
        choices={await formChoices(actor, forum.id)}
        placeholderHint={placeholderHint}
      />
    </>
  );
}
