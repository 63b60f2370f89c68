import "server-only";
import { asActor } from "@/db/actor";
import { demoMail } from "@/db/schema";
import { assertSafeHeaders, type MailTransport } from "@/lib/platform/mail/mail";
import { now } from "@/lib/platform/time";
import { system } from "@/lib/policy/actor";

/** Puts mails where /postfach shows them, instead of sending. For demo, development and tests. */
export const demoTransport: MailTransport = {
  name: "demo",
  async send(mail) {
    assertSafeHeaders(mail);
    const { id, to, subject, text, html } = mail;
    const row = { id, recipient: to, subject, text, html, calendar: mail.calendar?.content ?? null, sentAt: now() };
    await asActor(system("mail"), (tx) => tx.insert(demoMail).values(row).onConflictDoNothing());
  },
  async close() {},
};
