import { getDemoMail } from "@/lib/messages/queries/demo-mails";

/** The HTML part alone, for the frame on the mail's page. Its policy lets nothing run or load: see security-headers.ts. */
export async function GET(_request: Request, { params }: RouteContext<"/postfach/[id]/html">): Promise<Response> {
  const mail = await getDemoMail((await params).id);
  if (!mail) return new Response("Diese E-Mail gibt es nicht.\n", { status: 404, headers: plain });
  return new Response(mail.html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

const plain = { "Content-Type": "text/plain; charset=utf-8" };
