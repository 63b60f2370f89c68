import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { ForumArticle } from "@/components/forums/forum-article";
import { JsonLd } from "@/components/forums/json-ld";
import { RegistrationCall } from "@/components/forums/registration-call";
import { DistrictMiniMap } from "@/components/regions/district-mini-map";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { getSiteSettings } from "@/lib/content/queries";
import { listNextForums } from "@/lib/forums/queries/lists";
import { getPublishedForum } from "@/lib/forums/queries/published";
import { forumStructuredData, scriptJson } from "@/lib/forums/structured-data";
import { env } from "@/lib/platform/env";
import { renderMarkdown } from "@/lib/platform/markdown";
import { berlinDay, formatDateTimeRange } from "@/lib/platform/time";
import { listMiniMap } from "@/lib/regions/queries";
import { pageMetadata } from "../../page-metadata";

type Props = PageProps<"/foren/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const forum = await getPublishedForum(slug);
  if (!forum) return {};
  const metadata = await pageMetadata({
    title: forum.title,
    description: `${formatDateTimeRange(forum.startsAt, forum.endsAt)}. ${forum.summary}`,
    path: `/foren/${slug}`,
    feed: { path: `/feeds/reihen/${forum.series.slug}`, title: `Foren der Reihe ${forum.series.title}` },
  });
  return forum.unlisted ? { ...metadata, robots: { index: false } } : metadata;
}

export default async function ForumPage({ params, searchParams }: Props) {
  const [{ slug }, { sprache }] = await Promise.all([params, searchParams]);
  const [forum, settings, request] = await Promise.all([getPublishedForum(slug), getSiteSettings(), headers()]);
  if (!forum) notFound();

  const { APP_URL: appUrl } = env();
  const open = forum.window === "open" || forum.window === "not_yet";
  const [next, districts] = await Promise.all([
    open || forum.window === "closed" ? [] : listNextForums(forum),
    // As they were on that day: the borders of districts change.
    listMiniMap(berlinDay(forum.startsAt)),
  ]);
  const path = `/foren/${slug}`;
  return (
    <article className="wrap page">
      <JsonLd
        json={scriptJson(forumStructuredData(forum, { appUrl, stateName: settings.stateName }))}
        nonce={request.get("x-nonce")}
      />
      <Breadcrumb
        items={[
          { label: "Start", href: "/" },
          { label: "Foren", href: "/foren" },
        ]}
      />
      <ForumArticle
        forum={forum}
        path={path}
        url={`${appUrl}${path}`}
        stub={<RegistrationCall forum={forum} />}
        html={renderMarkdown(forum.body, 3)}
        plainHtml={forum.plainBody ? renderMarkdown(forum.plainBody, 3) : null}
        plain={sprache === "leicht"}
        map={<DistrictMiniMap districts={districts} filled={forum.districts.map(({ ags }) => ags)} />}
        fallbackEmail={settings.contactEmail}
        next={next}
      />
    </article>
  );
}
