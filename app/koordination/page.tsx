import type { Metadata } from "next";
import { ForumTable } from "@/components/staff/forum-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireStaff } from "@/lib/accounts/session";
import { listForumsInCharge } from "@/lib/forums/queries/in-charge";
import { now } from "@/lib/platform/time";

export const metadata: Metadata = { title: "Übersicht" };

export default async function OverviewPage() {
  const { actor, name } = await requireStaff();
  const forums = await listForumsInCharge(actor);
  return (
    <div className="wrap page">
      <PageHead title="Übersicht" lead={`Guten Tag, ${name}.`} />
      {forums.length === 0 ? (
        <EmptyState title="Noch kein Forum geplant">
          <p>Legen Sie Ihr erstes Forum an: Termin und Kreis genügen für den Anfang.</p>
          <LinkButton href="/koordination/foren">Zu den Foren</LinkButton>
        </EmptyState>
      ) : (
        <ForumTable forums={forums} now={now()} />
      )}
    </div>
  );
}
