import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { Mailbox, MailFault, ReceivedMail } from "./mailbox";

export interface ResendDouble extends Mailbox {
  /** For RESEND_BASE_URL. */
  readonly url: string;
}

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const email = z.object({
  from: z.string().min(3),
  to: list,
  subject: z.string().min(1),
  text: z.string().default(""),
  html: z.string().default(""),
  headers: z.record(z.string(), z.string()).default({}),
  attachments: z
    .array(
      z.object({
        filename: z.string(),
        content: z.string(),
        content_type: z.string().optional(),
        contentType: z.string().optional(),
      }),
    )
    .default([]),
});

type Answer = { status: number; body: unknown };

/**
 * Resend's `POST /emails` as its documentation describes it: an Idempotency-Key seen before gives the first answer
 * again without a second mail, and 409 when the mail differs (resend.com/docs/dashboard/emails/idempotency-keys).
 */
export async function startResendDouble(apiKey: string): Promise<ResendDouble> {
  const mails: ReceivedMail[] = [];
  const seen = new Map<string, { body: string; answer: Answer }>();
  let attempts = 0;
  let fault: MailFault | null = null;

  const accept = (body: string, key: string): Answer => {
    const parsed = email.safeParse(JSON.parse(body));
    if (!parsed.success) return failure(422, "validation_error", z.prettifyError(parsed.error));
    mails.push(toReceived(parsed.data, key));
    return { status: 200, body: { id: `mail-${mails.length}` } };
  };

  const once = (body: string, key: string): Answer => {
    const before = key ? seen.get(key) : undefined;
    if (before?.body === body) return before.answer;
    if (before) return failure(409, "invalid_idempotent_request", "same key, other mail");
    const answer = accept(body, key);
    if (key && answer.status === 200) seen.set(key, { body, answer });
    return answer;
  };

  const answer = (request: IncomingMessage, body: string): Answer => {
    if (request.method !== "POST" || request.url !== "/emails") return failure(404, "not_found", "no such endpoint");
    if (request.headers.authorization !== `Bearer ${apiKey}`) return failure(401, "invalid_api_key", "wrong key");
    if (fault === "4xx") return failure(429, "rate_limit_exceeded", "too many requests");
    if (fault === "5xx") return failure(500, "internal_server_error", "something broke");
    return once(body, String(request.headers["idempotency-key"] ?? ""));
  };

  const server = createServer(async (request, response) => {
    attempts += 1;
    if (fault === "refuse") request.socket.destroy();
    else if (fault !== "hang") send(response, answer(request, await readBody(request)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    get attempts() {
      return attempts;
    },
    async setFault(next) {
      fault = next;
      server.closeAllConnections();
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function failure(statusCode: number, name: string, message: string): Answer {
  return { status: statusCode, body: { statusCode, name, message } };
}

function send(response: ServerResponse, { status, body }: Answer) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function toReceived(mail: z.output<typeof email>, key: string): ReceivedMail {
  const headers = Object.fromEntries(Object.entries(mail.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    to: mail.to.map((address) => (/<([^>]+)>/.exec(address)?.[1] ?? address).toLowerCase()),
    from: mail.from,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: key,
    headers,
    attachments: mail.attachments.map((part) => ({
      filename: part.filename,
      contentType: part.content_type ?? part.contentType ?? "",
      content: Buffer.from(part.content, "base64").toString("utf8"),
    })),
  };
}
