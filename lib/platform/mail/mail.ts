/** A mail as it was written, before anybody is named as its recipient. */
export type RenderedMail = {
  subject: string;
  text: string;
  html: string;
  /** One plain address. */
  replyTo: string;
  headers: Record<string, string>;
  calendar?: { method: "publish" | "cancel"; content: string };
};

export type OutgoingMail = RenderedMail & {
  /** Id of the outbox row: names the mail to whoever passes it on, so that a second try is known as such. */
  id: string;
  /** One plain address. */
  to: string;
};

/** A way of sending. `send` ends well only when the mail was taken over; else it throws SendError. */
export interface MailTransport {
  readonly name: "smtp" | "resend" | "demo";
  send(mail: OutgoingMail): Promise<void>;
  close(): Promise<void>;
}

/**
 * What became of one try to send.
 * - refused: this mail can never be delivered
 * - busy: this mail may be tried again, others may go on
 * - unreachable: the mail service does not work at all, trying others is pointless
 */
export type SendFailure = { kind: "refused" | "busy" | "unreachable"; code: string };

/** `code` is short and names nobody: it is stored and logged. Answers of mail servers are not, they quote addresses. */
export class SendError extends Error {
  readonly failure: SendFailure;
  constructor(kind: SendFailure["kind"], code: string, options?: ErrorOptions) {
    super(`mail not sent: ${code}`, options);
    this.failure = { kind, code };
  }
}

/** What becomes part of a header must not be able to begin another one. Throws SendError. */
export function assertSafeHeaders({ to, replyTo, subject, headers }: OutgoingMail): void {
  const values = [to, replyTo, subject, ...Object.entries(headers).flat()];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (values.some((value) => /[\u0000-\u001f\u007f]/.test(value))) throw new SendError("refused", "header-injection");
  if (/[\s,;<>]/.test(to)) throw new SendError("refused", "not-one-address");
}

/** The calendar part as an attachment; programs offer to enter it by its type and method (RFC 5546). */
export const calendarAttachment = ({ method, content }: NonNullable<RenderedMail["calendar"]>) => ({
  filename: method === "cancel" ? "absage.ics" : "fachforum.ics",
  content: Buffer.from(content, "utf8"),
  contentType: `text/calendar; charset=utf-8; method=${method.toUpperCase()}`,
});
