import { getOwnRegistration } from "@/lib/registrations/queries/own";

/** One's own data in a common machine-readable form (Art. 15 and 20 DSGVO). */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/anmeldung/[token]/daten.json">,
): Promise<Response> {
  const own = await getOwnRegistration((await params).token);
  if (!own)
    return new Response("Dieser Link gilt nicht.", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  const { tokenHash: _, linkVersion: __, formKey: ___, emailNormalised: ____, ...registration } = own.registration;
  const data = {
    registration: { ...registration, district: own.district },
    support: own.support && { kinds: own.support.kinds, note: own.support.note, consentedAt: own.support.consentedAt },
    forum: { title: own.forum.title, startsAt: own.forum.startsAt, endsAt: own.forum.endsAt, place: own.forum.place },
  };
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="meine-anmeldung.json"',
      "cache-control": "private, no-store",
    },
  });
}
