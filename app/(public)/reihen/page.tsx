import type { Metadata } from "next";
import { SeriesCard } from "@/components/series/series-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { listSeries } from "@/lib/series/queries";
import { pageMetadata } from "../page-metadata";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({
    title: "Veranstaltungsreihen",
    description: "Die Veranstaltungsreihen der Fachforen: worum es geht, wer einlädt, welche Foren dazugehören.",
    path: "/reihen",
    feed: { path: "/feeds/alle", title: "Alle Foren" },
  });

export default async function SeriesListPage() {
  const series = await listSeries();
  return (
    <div className="wrap page">
      <Breadcrumb items={[{ label: "Start", href: "/" }]} />
      <PageHead
        title="Veranstaltungsreihen"
        lead="Eine Reihe hat ein gemeinsames Thema. Ihre Foren finden in den Regionen statt, jedes für einen oder mehrere Kreise."
      />
      {series.length > 0 ? (
        <CardList>
          {series.map((one) => (
            <SeriesCard key={one.id} series={one} forumCount={one.forumCount} />
          ))}
        </CardList>
      ) : (
        <EmptyState title="Noch ist keine Reihe veröffentlicht">
          <p>
            Schauen Sie bald wieder vorbei, oder lassen Sie sich benachrichtigen: Wählen Sie dazu{" "}
            <a href="/kreise">Ihren Kreis</a> aus.
          </p>
        </EmptyState>
      )}
    </div>
  );
}
