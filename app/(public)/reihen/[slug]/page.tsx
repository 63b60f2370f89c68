import type { Metadata, Route } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { ForumList } from "@/components/forums/forum-list";
import { ForumText } from "@/components/forums/forum-text";
import { JsonLd } from "@/components/forums/json-ld";
import { DistrictMiniMap } from "@/components/regions/district-mini-map";
import { SeriesAside } from "@/components/series/series-aside";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { getSiteSettings } from "@/lib/content/queries";
import { listPastForums, listUpcomingForums } from "@/lib/forums/queries/lists";
import { countWords } from "@/lib/forums/rules/forum";
import { forumSearchHref } from "@/lib/forums/schema/search";
import { scriptJson, seriesStructuredData } from "@/lib/forums/structured-data";
import { env } from "@/lib/platform/env";
import { renderMarkdown } from "@/lib/platform/markdown";
import { berlinDay, now } from "@/lib/platform/time";
import { listMiniMap } from "@/lib/regions/queries";
import { getPublishedSeries, listSeriesDistricts } from "@/lib/series/queries";
import { pageMetadata } from "../../page-metadata";

type Props = PageProps<"/reihen/[slug]">;

/** Shown at once of each time; the rest is in the list of all forums. */
const SHOWN = 30;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const series = await getPublishedSeries(slug);
  if (!series) return {};
  return pageMetadata({
    title: series.title,
    description: series.summary,
    path: `/reihen/${slug}`,
    feed: { path: `/feeds/reihen/${slug}`, title: `Foren der Reihe ${series.title}` },
  });
}

export default async function SeriesPage({ params, searchParams }: Props) {
  const [{ slug }, { sprache }] = await Promise.all([params, searchParams]);
  const [series, settings, request] = await Promise.all([getPublishedSeries(slug), getSiteSettings(), headers()]);
  if (!series) notFound();

  const at = now();
  const [upcoming, past, reached, districts] = await Promise.all([
    listUpcomingForums({ seriesId: series.id, limit: SHOWN, now: at }),
    listPastForums({ seriesId: series.id, limit: SHOWN }, at),
    listSeriesDistricts(series.id, at),
    listMiniMap(berlinDay(at)),
  ]);
  const source = { appUrl: env().APP_URL, stateName: settings.stateName };
  const covered = districts.filter(({ ags }) => reached.some((one) => one.ags === ags));
  return (
    <article className="wrap page">
      <JsonLd
        json={scriptJson(seriesStructuredData(series, [...upcoming, ...past], source))}
        nonce={request.get("x-nonce")}
      />
      <Breadcrumb
        items={[
          { label: "Start", href: "/" },
          { label: "Reihen", href: "/reihen" },
        ]}
      />
      <PageHead
        title={series.title}
        preline={
          <>
            {series.subtitle ?? `Veranstaltungsreihe ${series.year}`}{" "}
            {series.isExample ? <Badge tone="warning">Beispiel</Badge> : null}
          </>
        }
      />
      <div className="split">
        <div>
          <ForumText
            title="Worum es geht"
            summary={series.summary}
            html={renderMarkdown(series.body, 3)}
            plainHtml={series.plainBody ? renderMarkdown(series.plainBody, 3) : null}
            plain={sprache === "leicht"}
            path={`/reihen/${slug}`}
          />
          <section className="block">
            <h2>{countWords({ total: upcoming.length, more: false }, "upcoming")}</h2>
            {upcoming.length > 0 ? (
              <ForumList forums={upcoming} columns="one" />
            ) : (
              <p>
                Zurzeit ist in dieser Reihe kein Forum geplant. Auf der Seite <a href="/kreise">Ihres Kreises</a> können
                Sie sich benachrichtigen lassen, sobald eines kommt.
              </p>
            )}
          </section>
          {past.length > 0 ? (
            <section className="block">
              <h2>{countWords({ total: past.length, more: false }, "past")}</h2>
              <ForumList forums={past} columns="one" />
            </section>
          ) : null}
          {upcoming.length === SHOWN || past.length === SHOWN ? (
            <p className="block">
              <a href={forumSearchHref({ reihe: slug }) as Route}>Alle Foren der Reihe in der Liste</a>
            </p>
          ) : null}
          {series.source ? <p className="block muted small">Quelle der Angaben: {series.source}</p> : null}
        </div>
        <SeriesAside
          series={series}
          districts={covered}
          map={<DistrictMiniMap districts={districts} filled={covered.map(({ ags }) => ags)} />}
        />
      </div>
    </article>
  );
}
