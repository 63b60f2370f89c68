import "server-only";
import { createTransport } from "nodemailer";
import { TimeLimitExceeded, withinTimeLimit } from "../deadline";
import { assertSafeHeaders, calendarAttachment, type MailTransport, SendError } from "./mail";

/** Of one step, and of one mail in all: the claim on its outbox row lasts longer. Milliseconds. */
const timeouts = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000, dnsTimeout: 5000 };
const LIMIT = 20_000;

/**
 * Sends by SMTP (`smtp://user:password@host:587`, `smtps://…:465`). The Message-ID is the outbox id, the same on every
 * try, so that receiving servers can drop a second copy.
 */
export function smtpTransport(url: string, from: string, host: string): MailTransport {
  const server = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    ...timeouts,
    // Contents come from us as strings; nothing a mail says may make this process read files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: "smtp",
    async send(mail) {
      assertSafeHeaders(mail);
      try {
        const sending = server.sendMail({
          from,
          to: mail.to,
          replyTo: mail.replyTo,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: mail.headers,
          messageId: `<${mail.id}@${host}>`,
          ...(mail.calendar ? { attachments: [calendarAttachment(mail.calendar)] } : {}),
        });
        await withinTimeLimit(sending, LIMIT);
      } catch (error) {
        throw smtpFailure(error);
      }
    },
    async close() {
      server.close();
    },
  };
}

type SmtpError = { responseCode?: number; code?: string; command?: string };

/**
 * Tells by the server's answer whether the mail, its moment or the server is the trouble (RFC 5321, 4.2.1). A refusal
 * before the recipient was named (log-in, sender) is about our set-up and must not cost any mail its delivery.
 */
export function smtpFailure(error: unknown): SendError {
  if (error instanceof TimeLimitExceeded) return new SendError("unreachable", "smtp-timeout", { cause: error });
  const { responseCode, code, command = "" } = error as SmtpError;
  const short = responseCode ? `smtp-${responseCode}` : `smtp-${String(code ?? "unknown").toLowerCase()}`;
  const aboutMail = code === "EENVELOPE" || code === "EMESSAGE" || /^(RCPT|DATA)/.test(command);
  const beforeRecipient = code === "EAUTH" || /^(MAIL|AUTH|EHLO|HELO|STARTTLS)/.test(command);
  if (!responseCode || responseCode === 421 || beforeRecipient || !aboutMail) {
    return new SendError("unreachable", short, { cause: error });
  }
  return new SendError(responseCode >= 500 ? "refused" : "busy", short, { cause: error });
}
