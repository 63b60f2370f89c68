import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { formatDateTime, formatDateTimeRange } from "@/lib/platform/time";
import { getHandover } from "@/lib/registrations/queries/own";
import { takeOverAction } from "../../actions";
import { LinkButtonForm } from "../../link-button-form";

export const metadata: Metadata = { title: "Platz übernehmen", robots: { index: false } };

export default async function TakeOverPage({ params }: PageProps<"/anmeldung/uebernahme/[token]">) {
  const { token } = await params;
  const handover = await getHandover(token);
  if (!handover) notFound();
  const { forum } = handover;
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Zum Forum", href: `/foren/${forum.slug}` as Route }]} />
      <PageHead
        preline={`${forum.title} · ${formatDateTimeRange(forum.startsAt, forum.endsAt)}`}
        title="Ein Platz für Sie"
        lead={`Guten Tag ${handover.firstName} ${handover.lastName}, jemand möchte Ihnen den eigenen Platz geben.`}
      />
      <div className="stack">
        <p>
          Der Platz ist bis {formatDateTime(handover.expiresAt)} für Sie da. Wenn Sie ihn nicht möchten, brauchen Sie
          nichts zu tun.
        </p>
        <LinkButtonForm action={takeOverAction} token={token} label="Platz übernehmen" />
      </div>
    </div>
  );
}
