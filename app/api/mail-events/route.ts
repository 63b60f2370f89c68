import { idle } from "@/lib/action/form-state";
import { takeMailEventAction } from "./actions";

/** Longest message taken. Characters; the service's own are a tenth of it. */
const LONGEST = 16_000;

const answer = (status: number) => new Response(null, { status, headers: { "Cache-Control": "no-store" } });
const answers: Record<string, number> = { taken: 204, refused: 401, off: 404 };

/** Where the mail service tells what became of a mail. Tries again later when it gets no 2xx. */
export async function POST(request: Request): Promise<Response> {
  const body = await readShort(request);
  if (body === null) return answer(413);
  const form = new FormData();
  const said = (name: string) => request.headers.get(`svix-${name}`) ?? "";
  for (const name of ["id", "timestamp", "signature"]) form.set(name, said(name));
  form.set("body", body);
  const { step } = await takeMailEventAction(idle, form);
  return answer(answers[step ?? ""] ?? 503);
}

/** The body, or null when it is too long: a length that was announced can be a lie. */
async function readShort(request: Request): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST) return null;
  }
  return text + decoder.decode();
}
