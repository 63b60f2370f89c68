import type { Metadata } from "next";
import { ForumTable } from "@/components/staff/forum-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireStaff } from "@/lib/accounts/session";
import { listForumsInCharge } from "@/lib/forums/queries/in-charge";
import { now } from "@/lib/platform/time";

export const metadata: Metadata = { title: "Meine Foren" };

export default async function ForumsPage() {
  const { actor } = await requireStaff();
  const forums = await listForumsInCharge(actor, { all: true });
  const create = <LinkButton href="/koordination/foren/neu">Forum anlegen</LinkButton>;
  return (
    <div className="wrap page">
      <PageHead title="Meine Foren" />
      {forums.length === 0 ? (
        <EmptyState title="Noch kein Forum">
          <p>Hier stehen alle Foren Ihrer Kreise, auch Entwürfe. Für den Anfang genügen Titel, Termin und Kreis.</p>
          {create}
        </EmptyState>
      ) : (
        <>
          <p>{create}</p>
          <ForumTable forums={forums} now={now()} />
        </>
      )}
    </div>
  );
}
