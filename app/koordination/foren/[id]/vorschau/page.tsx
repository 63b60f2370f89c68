import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { ForumArticle } from "@/components/forums/forum-article";
import { RegistrationCall } from "@/components/forums/registration-call";
import { SeatWords } from "@/components/forums/seat-words";
import { DistrictMiniMap } from "@/components/regions/district-mini-map";
import { Alert } from "@/components/ui/alert";
import { getSiteSettings } from "@/lib/content/queries";
import { getPreview } from "@/lib/forums/queries/review";
import type { ForumDetail } from "@/lib/forums/rules/forum";
import { env } from "@/lib/platform/env";
import { renderMarkdown } from "@/lib/platform/markdown";
import { berlinDay } from "@/lib/platform/time";
import { listMiniMap } from "@/lib/regions/queries";
import { forumInCharge } from "../../../forum-in-charge";

export const metadata: Metadata = { title: "Vorschau", robots: { index: false, follow: false } };

type Props = PageProps<"/koordination/foren/[id]/vorschau">;

export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ id }, { sprache }] = await Promise.all([params, searchParams]);
  const { forum: own } = await forumInCharge(id);
  const [forum, settings] = await Promise.all([getPreview(own), getSiteSettings()]);
  if (!forum) notFound();
  const path = `/koordination/foren/${id}/vorschau`;
  return (
    <article>
      <PreviewNote published={own.publishedAt !== null} id={id} slug={forum.slug} />
      <ForumArticle
        forum={forum}
        path={path}
        url={`${env().APP_URL}/foren/${forum.slug}`}
        stub={own.publishedAt ? <RegistrationCall forum={forum} /> : <StubToBe forum={forum} />}
        html={renderMarkdown(forum.body, 3)}
        plainHtml={forum.plainBody ? renderMarkdown(forum.plainBody, 3) : null}
        plain={sprache === "leicht"}
        map={
          <DistrictMiniMap
            districts={await listMiniMap(berlinDay(forum.startsAt))}
            filled={forum.districts.map(({ ags }) => ags)}
          />
        }
        fallbackEmail={settings.contactEmail}
        next={[]}
      />
    </article>
  );
}

function PreviewNote({ published, id, slug }: { published: boolean; id: string; slug: string }) {
  return (
    <Alert tone="info" title="Vorschau">
      <p>
        {published
          ? "So sieht die Seite des Forums jetzt aus. Änderungen, die auf die Freigabe warten, sind noch nicht darin. "
          : "So sieht die Seite des Forums nach der Veröffentlichung aus. Noch sehen sie nur alle, die das Forum betreuen. "}
        <a href={(published ? `/foren/${slug}` : `/koordination/foren/${id}/pruefung`) as Route}>
          {published ? "Zur öffentlichen Seite" : "Zur Prüfung und Veröffentlichung"}
        </a>
      </p>
    </Alert>
  );
}

/** Without the way to the form, which is not there yet. */
const StubToBe = ({ forum }: { forum: ForumDetail }) => (
  <>
    <SeatWords status={forum.seats} registrationOpensAt={forum.registrationOpensAt} />
    <p className="small">Nach der Veröffentlichung steht hier der Weg zur Anmeldung.</p>
  </>
);
