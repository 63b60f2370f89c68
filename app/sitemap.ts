import type { MetadataRoute } from "next";
import { listForumAddresses } from "@/lib/forums/queries/published";
import { env } from "@/lib/platform/env";
import { berlinDay, now } from "@/lib/platform/time";
import { listDistricts } from "@/lib/regions/queries";
import { listSeries } from "@/lib/series/queries";

export const dynamic = "force-dynamic";

const PAGES = [
  "/impressum",
  "/datenschutz",
  "/barrierefreiheit",
  "/barriere-melden",
  "/leichte-sprache",
  "/gebaerdensprache",
];

/** Every public page. Lists change when one of their forums does. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const at = now();
  const [forums, series, districts] = await Promise.all([
    listForumAddresses(at),
    listSeries(at),
    listDistricts(berlinDay(at)),
  ]);
  const { APP_URL: url } = env();
  const lastChange = forums.reduce<Date | undefined>(
    (last, { updatedAt }) => (last && last > updatedAt ? last : updatedAt),
    undefined,
  );
  const changing = (path: string) => ({ url: url + path, ...(lastChange ? { lastModified: lastChange } : {}) });
  return [
    ...["/", "/foren", "/reihen", "/kreise"].map(changing),
    ...forums.map(({ slug, updatedAt }) => ({ url: `${url}/foren/${slug}`, lastModified: updatedAt })),
    ...series.map(({ slug }) => changing(`/reihen/${slug}`)),
    ...districts.map(({ ags }) => changing(`/kreise/${ags}`)),
    ...PAGES.map((path) => ({ url: url + path })),
  ];
}
