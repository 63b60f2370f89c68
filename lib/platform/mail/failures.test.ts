import { describe, expect, it } from "vitest";
import { assertSafeHeaders, type OutgoingMail, SendError } from "./mail";
import { smtpFailure } from "./smtp";

describe("what a mail server's answer means", () => {
  it.each([
    [{ code: "EENVELOPE", responseCode: 550, command: "RCPT TO" }, "refused", "smtp-550"],
    [{ code: "EMESSAGE", responseCode: 554, command: "DATA" }, "refused", "smtp-554"],
    [{ code: "EENVELOPE", responseCode: 450, command: "RCPT TO" }, "busy", "smtp-450"],
    [{ code: "EMESSAGE", responseCode: 451, command: "DATA" }, "busy", "smtp-451"],
    [{ code: "EENVELOPE", responseCode: 421, command: "RCPT TO" }, "unreachable", "smtp-421"],
    // About our own set-up: no mail may be given up for it.
    [{ code: "EAUTH", responseCode: 535, command: "AUTH PLAIN" }, "unreachable", "smtp-535"],
    [{ code: "EENVELOPE", responseCode: 553, command: "MAIL FROM" }, "unreachable", "smtp-553"],
    [{ code: "ESOCKET" }, "unreachable", "smtp-esocket"],
    [{ code: "ETIMEDOUT", command: "CONN" }, "unreachable", "smtp-etimedout"],
    [{ code: "EPROTOCOL", responseCode: 500, command: "CONN" }, "unreachable", "smtp-500"],
  ])("%j: %s", (error, kind, code) => {
    expect(smtpFailure(Object.assign(new Error("550 <a@b.example> unknown"), error)).failure).toEqual({ kind, code });
  });

  it("keeps the server's words, which quote addresses, out of what is stored", () => {
    const failure = smtpFailure(Object.assign(new Error("550 <a@b.example>"), { responseCode: 550 }));
    expect(failure.message + JSON.stringify(failure.failure)).not.toContain("a@b.example");
  });
});

describe("headers", () => {
  const mail: OutgoingMail = {
    id: "1",
    to: "a@example.org",
    replyTo: "b@example.org",
    subject: "Grüße",
    text: "",
    html: "",
    headers: {},
  };

  it("are let through when they are one line", () => {
    expect(() => assertSafeHeaders(mail)).not.toThrow();
  });

  it.each<Partial<OutgoingMail>>([
    { subject: "Hallo\r\nBcc: x@example.org" },
    { subject: "Hallo\nBcc: x@example.org" },
    { replyTo: "a@example.org\rBcc: x@example.org" },
    { to: "a@example.org, b@example.org" },
    { to: "a@example.org\r\nDATA" },
    { headers: { "X-A": "1\r\nBcc: x@example.org" } },
    { headers: { "X-A\r\nBcc": "x@example.org" } },
  ])("are refused when they could begin another: %j", (change) => {
    expect(() => assertSafeHeaders({ ...mail, ...change })).toThrow(SendError);
  });
});
