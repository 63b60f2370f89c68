import type { Metadata } from "next";
import { DistrictList } from "@/components/regions/district-list";
import { DistrictMap } from "@/components/regions/district-map";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { getSiteSettings } from "@/lib/content/queries";
import { berlinDay, now } from "@/lib/platform/time";
import { listCoverage, listDistricts, listMapDistricts } from "@/lib/regions/queries";
import { summaryWords } from "@/lib/regions/rules/coverage";
import { pageMetadata } from "../page-metadata";

export async function generateMetadata(): Promise<Metadata> {
  const { stateName } = await getSiteSettings();
  return pageMetadata({
    title: `Kreise in ${stateName}`,
    description: `Landkreise und kreisfreie Städte in ${stateName}: wo ein Fachforum geplant ist und wo schon eines war.`,
    path: "/kreise",
    feed: { path: "/feeds/alle", title: "Alle Foren" },
  });
}

export default async function DistrictsPage() {
  const at = now();
  const day = berlinDay(at);
  const [{ stateName }, districts, map, coverage] = await Promise.all([
    getSiteSettings(),
    listDistricts(day),
    listMapDistricts(day),
    listCoverage(at),
  ]);
  return (
    <div className="wrap page">
      <Breadcrumb items={[{ label: "Start", href: "/" }]} />
      <PageHead title={`Kreise in ${stateName}`} lead={summaryWords(districts, coverage)} />
      <div className="map-columns">
        <DistrictList districts={districts} coverage={coverage} id="kreise" />
        <DistrictMap districts={map} coverage={coverage} listId="kreise" />
      </div>
    </div>
  );
}
