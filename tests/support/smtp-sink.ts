import type { Socket } from "node:net";
import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { freePort } from "./free-port";
import type { Mailbox, MailFault, ReceivedMail } from "./mailbox";

export interface SmtpSink extends Mailbox {
  /** For SMTP_URL. */
  readonly url: string;
}

/** A real SMTP server on 127.0.0.1 that keeps every mail in memory and can be broken on demand. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const port = await freePort();
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let attempts = 0;
  let fault: MailFault | null = null;
  let server: SMTPServer | null = null;

  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(_session, accept) {
      attempts += 1;
      if (fault !== "hang") accept();
    },
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        if (fault === "4xx" || fault === "5xx") return done(refusal(fault));
        const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
        mails.push(toReceived(mail, to));
        return done();
      }, done);
    },
  };

  const open = () =>
    new Promise<void>((resolve, reject) => {
      server = new SMTPServer(options);
      // A client that gives up is what the faults are for, not an error of the test.
      server.on("error", () => {});
      server.server.on("connection", (socket: Socket) => {
        sockets.add(socket);
        socket.once("close", () => sockets.delete(socket));
      });
      server.server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });

  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      if (!server) return resolve();
      server.close(() => resolve());
      server = null;
    });

  await open();
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    get attempts() {
      return attempts;
    },
    async setFault(next) {
      fault = next;
      if (next === "refuse") return close();
      // A kept connection would not notice a server that hangs only for new ones.
      for (const socket of sockets) socket.destroy();
      if (!server) await open();
    },
    stop: close,
  };
}

function refusal(fault: "4xx" | "5xx"): Error {
  const [code, text] = fault === "4xx" ? [451, "4.3.0 try again later"] : [550, "5.1.1 no such mailbox"];
  return Object.assign(new Error(text), { responseCode: code });
}

function toReceived(mail: ParsedMail, to: string[]): ReceivedMail {
  const headers: Record<string, string> = {};
  for (const { key, line } of mail.headerLines) headers[key] = line.slice(line.indexOf(":") + 1).trim();
  return {
    to,
    from: addresses(mail.from),
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html || "",
    messageId: mail.messageId ?? "",
    headers,
    attachments: mail.attachments.map((part) => ({
      filename: part.filename ?? "",
      contentType: part.contentType,
      content: part.content.toString("utf8"),
    })),
  };
}

function addresses(value: AddressObject | undefined): string {
  return value?.text ?? "";
}
