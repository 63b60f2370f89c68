import "server-only";
import { Resend } from "resend";
import { TimeLimitExceeded, withinTimeLimit } from "../deadline";
import { assertSafeHeaders, calendarAttachment, type MailTransport, SendError } from "./mail";

/** The package waits for ever; the claim on the outbox row does not. Milliseconds. */
const LIMIT = 15_000;

/**
 * Sends through Resend's API. The outbox id is the idempotency key: Resend remembers it for 24 hours and answers a
 * second try with the first one's result.
 */
export function resendTransport(apiKey: string, baseUrl: string | undefined, from: string): MailTransport {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    name: "resend",
    async send(mail) {
      assertSafeHeaders(mail);
      const request = resend.emails.send(
        {
          from,
          to: mail.to,
          replyTo: mail.replyTo,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: mail.headers,
          // Comes back with every word about this mail (lib/messages/mutations/mail-events.ts).
          tags: [{ name: "outbox_id", value: mail.id }],
          ...(mail.calendar ? { attachments: [calendarAttachment(mail.calendar)] } : {}),
        },
        { idempotencyKey: mail.id },
      );
      const { error } = await withinTimeLimit(request, LIMIT).catch((cause: unknown) => {
        const code = cause instanceof TimeLimitExceeded ? "resend-timeout" : "resend-unknown";
        throw new SendError("unreachable", code, { cause });
      });
      if (error) throwUnlessTaken(error);
    },
    async close() {},
  };
}

type ResendError = { name: string; statusCode: number | null };

/** A key seen before with another body means that the mail was taken before and its text has changed since. */
function throwUnlessTaken({ name, statusCode }: ResendError): void {
  if (name === "invalid_idempotent_request") return;
  const code = `resend-${name}`;
  if (statusCode === 409) throw new SendError("busy", code);
  if (name === "invalid_from_address") throw new SendError("unreachable", code);
  if (statusCode === 400 || statusCode === 413 || statusCode === 422) throw new SendError("refused", code);
  // 401 and 403: key or sender domain; 429: quota; no status: no connection. None of it is about this mail.
  throw new SendError("unreachable", code);
}
