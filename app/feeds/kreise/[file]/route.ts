import { berlinDay, now } from "@/lib/platform/time";
import { listDistricts } from "@/lib/regions/queries";
import { feedResponse, noSuchFeed, parseFeedFile } from "../../feed-response";

/** /feeds/kreise/06439.ics and .atom */
export async function GET(request: Request, { params }: RouteContext<"/feeds/kreise/[file]">): Promise<Response> {
  const wanted = parseFeedFile((await params).file);
  const district = wanted && (await listDistricts(berlinDay(now()))).find(({ ags }) => ags === wanted.name);
  if (!district) return noSuchFeed();
  return feedResponse(request, wanted.kind, {
    districtAgs: district.ags,
    title: `Foren: ${district.label}`,
    page: `/kreise/${district.ags}`,
  });
}
