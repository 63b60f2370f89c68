import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { RegistrationCall } from "@/components/forums/registration-call";
import { PrivacyNote } from "@/components/registrations/privacy-note";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { formStamp } from "@/lib/action/form-stamp";
import { getPrivacyVersion, getSiteSettings } from "@/lib/content/queries";
import { getPublishedForum } from "@/lib/forums/queries/published";
import { type ForumDetail, registrationOffer } from "@/lib/forums/rules/forum";
import { formatDateTimeRange } from "@/lib/platform/time";
import { loadOptions } from "./load-options";
import { RegistrationForm } from "./registration-form";

type Props = PageProps<"/foren/[slug]/anmelden">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const forum = await getPublishedForum((await params).slug);
  return { title: forum ? `Anmelden: ${forum.title}` : "Anmelden", robots: { index: false } };
}

export default async function RegistrationPage({ params }: Props) {
  const forum = await getPublishedForum((await params).slug);
  if (!forum) notFound();
  const [options, settings, version] = await Promise.all([loadOptions(forum), getSiteSettings(), getPrivacyVersion()]);
  const offer = registrationOffer(forum.seats);
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb items={[{ label: "Zurück zum Forum", href: `/foren/${forum.slug}` as Route }]} />
      <PageHead
        title={offer ? "Anmelden" : "Anmeldung nicht möglich"}
        preline={`${forum.title} · ${formatDateTimeRange(forum.startsAt, forum.endsAt)}`}
      />
      <RegistrationForm
        slug={forum.slug}
        stamp={formStamp()}
        options={options}
        waitlist={offer === "waitlist"}
        closed={offer ? null : <Closed forum={forum} />}
      >
        <PrivacyNote retention={settings.retention} version={version} />
      </RegistrationForm>
    </div>
  );
}

function Closed({ forum }: { forum: ForumDetail }) {
  return (
    <div className="stack">
      <RegistrationCall forum={forum} />
      <p>
        <a href="/foren">Andere Foren ansehen</a>
      </p>
    </div>
  );
}
