import { getPublishedSeries } from "@/lib/series/queries";
import { feedResponse, noSuchFeed, parseFeedFile } from "../../feed-response";

/** /feeds/reihen/<slug>.ics and .atom */
export async function GET(request: Request, { params }: RouteContext<"/feeds/reihen/[file]">): Promise<Response> {
  const wanted = parseFeedFile((await params).file);
  const series = wanted && (await getPublishedSeries(wanted.name));
  if (!series) return noSuchFeed();
  return feedResponse(request, wanted.kind, {
    seriesId: series.id,
    title: `Foren: ${series.title}`,
    page: `/reihen/${series.slug}`,
  });
}
