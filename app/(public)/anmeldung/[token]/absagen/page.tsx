import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { formatDateTimeRange } from "@/lib/platform/time";
import { cancelAction } from "../../actions";
import { LinkButtonForm } from "../../link-button-form";
import { ownRegistration } from "../../own-registration";

export const metadata: Metadata = { title: "Absagen", robots: { index: false } };

export default async function CancelPage({ params }: PageProps<"/anmeldung/[token]/absagen">) {
  const { token } = await params;
  const { forum, registration, changeable } = await ownRegistration(token);
  const back = `/anmeldung/${token}` as Route;
  if (!changeable) redirect(back);
  return (
    <div className="wrap wrap-narrow page">
      <PageHead
        preline={`${forum.title} · ${formatDateTimeRange(forum.startsAt, forum.endsAt)}`}
        title="Möchten Sie wirklich absagen?"
      />
      <div className="stack">
        <p>
          {registration.state === "confirmed" || registration.state === "offered"
            ? "Ihr Platz geht dann sofort an die nächste Person auf der Warteliste. Zurückholen können Sie ihn nicht."
            : "Ihre Anmeldung ist dann beendet."}
        </p>
        <LinkButtonForm action={cancelAction} token={token} label="Ja, absagen" variant="danger" />
        <LinkButton variant="secondary" href={back}>
          Nein, zurück
        </LinkButton>
      </div>
    </div>
  );
}
