import type { Metadata, Route } from "next";
import { EmptyResult } from "@/components/forums/empty-result";
import { ForumFilters } from "@/components/forums/forum-filters";
import { ForumList } from "@/components/forums/forum-list";
import { PlaceNote } from "@/components/forums/place-note";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { countWords } from "@/lib/forums/rules/forum";
import { forumSearch, forumSearchHref } from "@/lib/forums/schema/search";
import { pageMetadata } from "../page-metadata";
import { searchForums } from "./search-forums";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({
    title: "Foren",
    description:
      "Alle Fachforen mit Ort, Zeit und freien Plätzen: suchen nach Stichwort, Postleitzahl, Kreis und Reihe.",
    path: "/foren",
    feed: { path: "/feeds/alle", title: "Alle Foren" },
  });

export default async function ForumsPage({ searchParams }: PageProps<"/foren">) {
  const search = forumSearch.parse(await searchParams);
  const { page, place, otherTime, districtAgs, districts, series } = await searchForums(search);
  const time = search.zeit === "kommend" ? "upcoming" : "past";
  return (
    <div className="wrap page">
      <Breadcrumb items={[{ label: "Start", href: "/" }]} />
      <PageHead title="Foren" lead="Alle Fachforen der Regionen, das nächste zuerst. Die Teilnahme ist kostenfrei." />
      <ForumFilters search={search} districts={districts} series={series} />
      <section className="section" aria-labelledby="ergebnis">
        <div className="result-head">
          <h2 id="ergebnis">{countWords(page, time)}</h2>
          {place ? <PlaceNote search={search} place={place} /> : null}
          {page.similar && page.total > 0 ? (
            <p>Genau „{search.q}“ steht in keinem Forum. Diese Foren enthalten ähnlich geschriebene Wörter.</p>
          ) : null}
          {page.more ? <p>Zeigen können wir die ersten {page.total}. Grenzen Sie die Suche bitte ein.</p> : null}
        </div>
        {page.total > 0 ? (
          <ForumList forums={page.forums} />
        ) : (
          <EmptyResult search={search} otherTime={otherTime} district={onlyOne(districtAgs, districts)} />
        )}
        <Pagination
          page={page.page}
          pageCount={page.pageCount}
          hrefFor={(seite) => forumSearchHref({ ...search, seite }) as Route}
          label="Seiten der Liste"
        />
      </section>
    </div>
  );
}

function onlyOne(ags: readonly string[] | undefined, districts: readonly { value: string; label: string }[]) {
  return ags?.length === 1 ? districts.find(({ value }) => value === ags[0]) : undefined;
}
