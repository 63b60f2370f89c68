import { getDemoMail } from "@/lib/messages/queries/demo-mails";

/** The calendar file of a mail. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/postfach/[id]/kalender.ics">,
): Promise<Response> {
  const mail = await getDemoMail((await params).id);
  if (!mail?.calendar) return new Response("Diese Datei gibt es nicht.\n", { status: 404, headers: plain });
  return new Response(mail.calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="fachforum.ics"',
    },
  });
}

const plain = { "Content-Type": "text/plain; charset=utf-8" };
