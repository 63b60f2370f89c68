import { waitUntil } from "./wait-until";

/** A mail as a person would get it, whichever way it came. */
export type ReceivedMail = {
  /** Addresses of the envelope, in lower case. */
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  /** Message-ID header (SMTP) or Idempotency-Key (Resend): the outbox id is in both. */
  messageId: string;
  headers: Record<string, string>;
  attachments: { filename: string; contentType: string; content: string }[];
};

/**
 * What the mail server does wrong from now on. `refuse`: nobody listens. `hang`: takes the connection and says nothing.
 * `4xx`: try again later. `5xx`: never.
 */
export type MailFault = "refuse" | "hang" | "4xx" | "5xx";

export interface Mailbox {
  /** Every mail accepted so far, oldest first. */
  readonly mails: ReceivedMail[];
  /** Number of deliveries begun, also those that were refused by a fault. */
  readonly attempts: number;
  /** Breaks the server from now on; `null` mends it. */
  setFault(fault: MailFault | null): Promise<void>;
  stop(): Promise<void>;
}

type Wanted = { to: string; subject?: string | RegExp /** How many of them to wait for; default 1. */; count?: number };

export function mailsTo(box: Mailbox, { to, subject }: Wanted): ReceivedMail[] {
  const address = to.toLowerCase();
  return box.mails.filter(
    (mail) =>
      mail.to.includes(address) &&
      (subject === undefined ||
        (typeof subject === "string" ? mail.subject.includes(subject) : subject.test(mail.subject))),
  );
}

/** The newest matching mail, as soon as there are `count` of them. Throws after `timeoutMs`, naming what did arrive. */
export async function waitForMail(box: Mailbox, wanted: Wanted, timeoutMs = 15_000): Promise<ReceivedMail> {
  const enough = () => {
    const found = mailsTo(box, wanted);
    return found.length >= (wanted.count ?? 1) ? found.at(-1) : undefined;
  };
  return waitUntil(enough, timeoutMs, () => {
    const seen = box.mails.map((mail) => `${mail.to.join()}: ${mail.subject}`).join("\n  ");
    return `no mail to ${wanted.to} (${wanted.subject ?? "any subject"}); arrived:\n  ${seen || "nothing"}`;
  });
}

/** Addresses in the text part whose path begins with `path`, in order. */
export function linksIn(mail: ReceivedMail, path = "/"): string[] {
  const found = mail.text.match(/https?:\/\/[^\s<>"')]+/g) ?? [];
  return found.map((link) => link.replace(/[.,;]$/, "")).filter((link) => new URL(link).pathname.startsWith(path));
}
