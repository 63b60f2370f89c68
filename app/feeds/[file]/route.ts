import { feedResponse, noSuchFeed, parseFeedFile } from "../feed-response";

/** /feeds/alle.ics and /feeds/alle.atom */
export async function GET(request: Request, { params }: RouteContext<"/feeds/[file]">): Promise<Response> {
  const wanted = parseFeedFile((await params).file);
  if (wanted?.name !== "alle") return noSuchFeed();
  return feedResponse(request, wanted.kind, { title: "Alle Foren", page: "/foren" });
}
