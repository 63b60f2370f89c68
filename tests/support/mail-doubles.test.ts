import { createTransport } from "nodemailer";
import { Resend } from "resend";
import { afterEach, describe, expect, it } from "vitest";
import { linksIn, type Mailbox, mailsTo, waitForMail } from "./mailbox";
import { startResendDouble } from "./resend-double";
import { startSmtpSink } from "./smtp-sink";

const open: Mailbox[] = [];
afterEach(async () => {
  for (const box of open.splice(0)) await box.stop();
});

const mail = {
  from: "Fachforen <portal@example.org>",
  to: "Hanna.Beispiel@example.org",
  subject: "Bitte bestätigen Sie",
  text: "Guten Tag, hier: http://portal.test/anmeldung/abc-1. Danke!",
  html: "<p>Guten Tag</p>",
};

describe("the SMTP sink", () => {
  const start = async () => {
    const sink = await startSmtpSink();
    open.push(sink);
    return { sink, smtp: createTransport({ url: sink.url, connectionTimeout: 500, greetingTimeout: 500 }) };
  };

  it("keeps what it was sent, with umlauts and calendar file", async () => {
    const { sink, smtp } = await start();
    await smtp.sendMail({
      ...mail,
      attachments: [{ filename: "forum.ics", content: "BEGIN:VCALENDAR", contentType: "text/calendar" }],
    });
    const received = await waitForMail(sink, { to: mail.to, subject: "bestätigen" });
    expect(received.to).toEqual(["hanna.beispiel@example.org"]);
    expect(received.text.trim()).toBe(mail.text);
    expect(received.attachments).toEqual([
      { filename: "forum.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" },
    ]);
    expect(linksIn(received, "/anmeldung/")).toEqual(["http://portal.test/anmeldung/abc-1"]);
    expect(mailsTo(sink, { to: "someone@example.org" })).toEqual([]);
  });

  it.each([
    ["refuse", "ECONNREFUSED"],
    ["hang", "ETIMEDOUT"],
    ["4xx", "451"],
    ["5xx", "550"],
  ] as const)("fails as told (%s) and works again when mended", async (fault, sign) => {
    const { sink, smtp } = await start();
    await sink.setFault(fault);
    await expect(smtp.sendMail(mail)).rejects.toMatchObject(
      /^\d/.test(sign) ? { responseCode: Number(sign) } : { code: expect.stringMatching(`${sign}|ESOCKET`) },
    );
    expect(sink.mails).toEqual([]);
    await sink.setFault(null);
    await smtp.sendMail(mail);
    expect(sink.mails).toHaveLength(1);
  });
});

describe("the Resend double", () => {
  const start = async () => {
    const double = await startResendDouble("re_test");
    open.push(double);
    return { double, resend: new Resend("re_test", { baseUrl: double.url }) };
  };

  it("sends once per idempotency key and refuses another mail under it", async () => {
    const { double, resend } = await start();
    const attachments = [
      { filename: "forum.ics", content: Buffer.from("BEGIN:VCALENDAR"), contentType: "text/calendar" },
    ];
    const first = await resend.emails.send({ ...mail, attachments }, { idempotencyKey: "outbox-1" });
    const again = await resend.emails.send({ ...mail, attachments }, { idempotencyKey: "outbox-1" });
    const other = await resend.emails.send({ ...mail, subject: "Anderes" }, { idempotencyKey: "outbox-1" });
    expect(first.error).toBeNull();
    expect(again.data?.id).toBe(first.data?.id);
    expect(other.error?.name).toBe("invalid_idempotent_request");
    expect(double.mails).toHaveLength(1);
    expect(double.mails[0]).toMatchObject({
      to: ["hanna.beispiel@example.org"],
      messageId: "outbox-1",
      attachments: [{ filename: "forum.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" }],
    });
  });

  it.each([
    ["4xx", "rate_limit_exceeded"],
    ["5xx", "internal_server_error"],
  ] as const)("fails as told (%s)", async (fault, name) => {
    const { double, resend } = await start();
    await double.setFault(fault);
    const { error } = await resend.emails.send(mail, { idempotencyKey: "outbox-2" });
    expect(error?.name).toBe(name);
    expect(double.mails).toEqual([]);
  });

  it("refuses a wrong key", async () => {
    const { double } = await start();
    const { error } = await new Resend("re_other", { baseUrl: double.url }).emails.send(mail);
    expect(error?.name).toBe("invalid_api_key");
  });
});
