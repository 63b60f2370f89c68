import type { Metadata, Route } from "next";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { formatDateTimeRange } from "@/lib/platform/time";
import { ownRegistration } from "../own-registration";
import { OwnDetails } from "./own-details";
import { OwnState } from "./own-state";
import { OwnTools } from "./own-tools";

type Props = PageProps<"/anmeldung/[token]">;

export const metadata: Metadata = { title: "Meine Anmeldung", robots: { index: false, follow: false } };

export default async function OwnRegistrationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const own = await ownRegistration(token);
  const { forum } = own;
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Zum Forum", href: `/foren/${forum.slug}` as Route }]} />
      <PageHead
        preline={`${formatDateTimeRange(forum.startsAt, forum.endsAt)}${forum.place ? ` · ${forum.place}` : ""}`}
        title={forum.title}
      />
      <div className="stack stack-wide">
        {(await searchParams).geaendert ? (
          <Alert tone="success" title="Ihre Änderungen sind gespeichert." live />
        ) : null}
        <OwnState own={own} token={token} />
        <OwnTools own={own} token={token} />
        <OwnDetails own={own} />
      </div>
    </div>
  );
}
