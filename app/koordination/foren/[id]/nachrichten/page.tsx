import type { Metadata, Route } from "next";
import { BulkMailTable } from "@/components/staff/bulk-mail-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { listBulkMails } from "@/lib/mailings/queries/bulk-mails";
import { now } from "@/lib/platform/time";
import { forumInCharge } from "../../../forum-in-charge";

export const metadata: Metadata = { title: "Nachrichten" };

type Props = PageProps<"/koordination/foren/[id]/nachrichten">;

export default async function MessagesPage({ params }: Props) {
  const { actor, forum } = await forumInCharge((await params).id);
  const mails = await listBulkMails(actor, forum.id);
  const base = `/koordination/foren/${forum.id}/nachrichten`;
  return (
    <>
      <PageHead title="Nachrichten" lead="Schreiben Sie den Menschen, die sich zu diesem Forum angemeldet haben." />
      {mails.length === 0 ? (
        <EmptyState title="Noch keine Nachricht">
          <p>
            Bestätigungen und Erinnerungen verschickt das Portal von selbst. Hier schreiben Sie, was darüber hinaus
            wichtig ist, zum Beispiel einen Hinweis zum Parken. Sie sehen vorher, an wie viele Personen die Nachricht
            geht und wie sie aussieht.
          </p>
        </EmptyState>
      ) : (
        <BulkMailTable mails={mails} forum={forum} base={base} now={now()} />
      )}
      <div className="actions">
        <LinkButton href={`${base}/neu` as Route}>Nachricht schreiben</LinkButton>
        <LinkButton variant="secondary" href={`${base}/erinnerungen` as Route}>
          Erinnerungen einstellen
        </LinkButton>
      </div>
    </>
  );
}
