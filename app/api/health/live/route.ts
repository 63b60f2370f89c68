/** The process answers. Asks nobody else, so that a database outage does not make a cluster restart healthy apps. */
export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response("ok", { headers: { "Cache-Control": "no-store" } });
}
