import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { previewRecipients } from "@/lib/mailings/queries/recipients";
import { peopleWords } from "@/lib/mailings/rules/filter";
import { scheduleWords } from "@/lib/mailings/rules/schedule";
import { ButtonForm } from "../button-form";
import { mailInCharge } from "../mail-in-charge";

export const metadata: Metadata = { title: "Nachricht senden" };

type Props = PageProps<"/koordination/foren/[id]/nachrichten/[mailId]/senden">;

/** The second step: says to how many people, and asks. */
export default async function SendMessagePage({ params }: Props) {
  const { actor, forum, mail, page } = await mailInCharge(await params);
  if (mail.readyAt || mail.cancelledAt) redirect(page as Route);
  const { total } = await previewRecipients(actor, forum.id, mail.filter, 1);
  const planned = mail.schedule.kind !== "now";
  const people = peopleWords(total);
  const hidden = { forumId: forum.id, id: mail.id, version: String(mail.version), expected: String(total) };
  return (
    <>
      <PageHead title={planned ? "Nachricht planen" : "Nachricht senden"} />
      <Facts
        items={[
          { label: "Betreff", value: mail.subject },
          { label: "Geht an", value: planned ? `${people} nach heutigem Stand` : people },
          { label: "Wann", value: scheduleWords(mail.schedule, forum) },
        ]}
      />
      {planned ? (
        <p>
          Wer bis dahin dazukommt, bekommt sie auch. Wer absagt und nicht mehr zur Auswahl passt, bekommt sie nicht.
        </p>
      ) : null}
      {(forum.cancelledAt || forum.postponedAt) && !mail.filter.evenIfCancelled ? (
        <Alert tone="warning" title="Das Forum ist abgesagt oder verschoben.">
          <p>
            So geht die Nachricht nicht hinaus. Erlauben Sie es beim Bearbeiten, wenn sie trotzdem gesendet werden soll.
          </p>
        </Alert>
      ) : null}
      <div className="actions section">
        <ButtonForm
          does="release"
          label={planned ? `Planen für ${people}` : `Jetzt an ${people} senden`}
          hidden={hidden}
        />
        <a href={page}>Zurück zur Vorschau</a>
      </div>
    </>
  );
}
