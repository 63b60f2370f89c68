import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ForumList } from "@/components/forums/forum-list";
import { BorderChanges } from "@/components/regions/border-changes";
import { DistrictAside } from "@/components/regions/district-aside";
import { DistrictEnded } from "@/components/regions/district-ended";
import { DistrictFacts } from "@/components/regions/district-facts";
import { DistrictForums } from "@/components/regions/district-forums";
import { DistrictMiniMap } from "@/components/regions/district-mini-map";
import { TownList } from "@/components/regions/town-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { getSiteSettings } from "@/lib/content/queries";
import { listPastForums } from "@/lib/forums/queries/lists";
import { berlinDay, now } from "@/lib/platform/time";
import { getDistrictPage } from "@/lib/regions/queries";
import { inDistrict } from "@/lib/regions/rules/district-words";
import { answerFor } from "../../find-my-forum";
import { NotifyForm } from "../../notify-form";
import { pageMetadata } from "../../page-metadata";

type Props = PageProps<"/kreise/[ags]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ags } = await params;
  const page = await getDistrictPage(ags, berlinDay(now()));
  if (!page) return {};
  return pageMetadata({
    title: page.label,
    description: `Fachforen ${inDistrict(page)}: nächste Termine, frühere Foren, Kontakt und Kalender.`,
    path: `/kreise/${ags}`,
    feed: { path: `/feeds/kreise/${ags}`, title: `Foren ${inDistrict(page)}` },
  });
}

export default async function DistrictPage({ params }: Props) {
  const { ags } = await params;
  const at = now();
  const page = await getDistrictPage(ags, berlinDay(at));
  if (!page) notFound();
  const [settings, answer, past] = await Promise.all([
    getSiteSettings(),
    answerFor({ district: page, municipalities: [] }, at, 20),
    listPastForums({ districtAgs: ags, limit: 6 }, at),
  ]);
  const kind = page.type === "Landkreis" ? "Landkreis" : "Kreisfreie Stadt";
  return (
    <div className="wrap page">
      <Breadcrumb
        items={[
          { label: "Start", href: "/" },
          { label: "Kreise", href: "/kreise" },
        ]}
      />
      {page.ended ? <DistrictEnded {...page.ended} label={page.label} /> : null}
      <PageHead title={page.label} preline={`${kind} im Regierungsbezirk ${page.regierungsbezirk}`} />
      <div className="split">
        <div>
          {page.ended ? null : <DistrictForums {...answer} notify={<NotifyForm district={page} />} />}
          {past.length > 0 ? (
            <section className="block">
              <h2>Frühere Foren</h2>
              <ForumList forums={past} columns="one" />
              <p className="list-more">
                <a href={`/foren?kreis=${ags}&zeit=vergangen`}>Alle früheren Foren {inDistrict(page)}</a>
              </p>
            </section>
          ) : null}
          {page.changes.length > 0 ? (
            <section className="block">
              <h2>Geänderte Grenzen</h2>
              <BorderChanges changes={page.changes} ags={ags} />
            </section>
          ) : null}
          {page.type === "Landkreis" && page.towns.length > 0 ? (
            <section className="block">
              <h2>Städte und Gemeinden</h2>
              <TownList towns={page.towns} />
            </section>
          ) : null}
        </div>
        <DistrictAside
          ags={ags}
          current={page.ended === null}
          map={<DistrictMiniMap districts={page.map} filled={[ags]} />}
          facts={<DistrictFacts district={page} municipalityCount={page.towns.length} />}
          contact={{ name: settings.agencyName, email: settings.contactEmail, phone: settings.contactPhone }}
        />
      </div>
    </div>
  );
}
