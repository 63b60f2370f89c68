import type { Metadata, Route } from "next";
import { ForumList } from "@/components/forums/forum-list";
import { HowItWorks } from "@/components/forums/how-it-works";
import { DistrictList } from "@/components/regions/district-list";
import { DistrictMap } from "@/components/regions/district-map";
import { FinderAnswer } from "@/components/regions/finder-answer";
import { FinderForm } from "@/components/regions/finder-form";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getSiteSettings } from "@/lib/content/queries";
import { listUpcomingForums } from "@/lib/forums/queries/lists";
import { berlinDay, now } from "@/lib/platform/time";
import { listCoverage, listDistricts, listMapDistricts } from "@/lib/regions/queries";
import { getCurrentSeries } from "@/lib/series/queries";
import { findMyForum } from "./find-my-forum";
import { pageMetadata } from "./page-metadata";

const DISTRICTS = "alle-kreise";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({
    description:
      "Welches Fachforum ist meins? Mit Postleitzahl, Gemeinde oder Kreis das Forum der eigenen Region finden und kostenfrei anmelden.",
    path: "/",
    feed: { path: "/feeds/alle", title: "Alle Foren" },
  });

export default async function StartPage({ searchParams }: PageProps<"/">) {
  const { ort } = await searchParams;
  const at = now();
  const day = berlinDay(at);
  const [settings, answer, forums, series, districts, outlines, coverage] = await Promise.all([
    getSiteSettings(),
    findMyForum(ort),
    listUpcomingForums({ limit: 9, now: at }),
    getCurrentSeries(at),
    listDistricts(day),
    listMapDistricts(day),
    listCoverage(at),
  ]);
  const next = forums.filter(({ seats }) => seats !== "cancelled").slice(0, 6);
  return (
    <>
      <div className="section section-sand">
        <div className="wrap hero-columns">
          <div className="stack">
            <div className="page-head">
              {series ? <p className="preline">{series.title}</p> : null}
              <h1>Welches Forum ist meins?</h1>
              <p className="lead">
                Einen Nachmittag lang lernen sich Kommunen, Vereine und Initiativen einer Region kennen, vergleichen
                ihren Bedarf und verabreden Gemeinsames. Kostenfrei und ohne Konto.
              </p>
            </div>
            <FinderForm value={answer?.query} />
            {answer ? (
              <FinderAnswer
                {...answer}
                stateName={settings.stateName}
                notify={({ ags }) => (
                  <LinkButton href={`/kreise/${ags}/benachrichtigen` as Route} variant="secondary">
                    Benachrichtigen, sobald ein Forum kommt
                  </LinkButton>
                )}
              />
            ) : null}
          </div>
          <DistrictMap
            districts={outlines}
            coverage={coverage}
            selected={answer?.answers.map(({ district }) => district.ags)}
            listId={DISTRICTS}
          />
        </div>
      </div>
      <section className="wrap section">
        <div className="section-head">
          <h2>Die nächsten Foren</h2>
          <a href="/foren">Alle Foren</a>
        </div>
        {next.length > 0 ? (
          <ForumList forums={next} />
        ) : (
          <EmptyState title="Zurzeit ist kein Forum geplant" level={3}>
            <p>
              Wählen Sie <a href="/kreise">Ihren Kreis</a> aus und lassen Sie sich benachrichtigen, sobald ein Forum
              kommt. Oder sehen Sie sich <a href="/foren?zeit=vergangen">vergangene Foren</a> an.
            </p>
          </EmptyState>
        )}
      </section>
      <section className="section section-sand">
        <div className="wrap">
          <div className="section-head">
            <h2>So kommen Sie ins Forum</h2>
          </div>
          <HowItWorks />
        </div>
      </section>
      {series ? (
        <section className="wrap section">
          <div className="section-head">
            <h2>
              Die Reihe: {series.title} {series.isExample ? <Badge tone="warning">Beispiel</Badge> : null}
            </h2>
          </div>
          <div className="stack">
            <p className="lead">{series.summary}</p>
            <p>Es laden ein: {[series.organiser, ...series.partners.map(({ name }) => name)].join(", ")}.</p>
            <p>
              <a href={`/reihen/${series.slug}` as Route}>Mehr über die Reihe</a>
            </p>
          </div>
        </section>
      ) : null}
      <section className="wrap section">
        <div className="section-head">
          <h2>Alle Kreise</h2>
        </div>
        <DistrictList districts={districts} coverage={coverage} id={DISTRICTS} level={3} />
      </section>
    </>
  );
}
