import "server-only";
import { type Env, env } from "@/lib/platform/env";
import type { MailTransport } from "@/lib/platform/mail/mail";
import { resendTransport } from "@/lib/platform/mail/resend";
import { smtpTransport } from "@/lib/platform/mail/smtp";
import { demoTransport } from "./demo-mailbox";

/** The way mails go out here: one's own server first, then Resend, and with neither the demo mailbox. */
export function openTransport(settings: Env = env()): MailTransport {
  const { SMTP_URL, RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM, APP_URL, PORTAL_MODE } = settings;
  if (SMTP_URL) return smtpTransport(SMTP_URL, MAIL_FROM, new URL(APP_URL).hostname);
  if (RESEND_API_KEY) return resendTransport(RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM);
  if (PORTAL_MODE === "production") throw new Error("SMTP_URL or RESEND_API_KEY is needed in production");
  return demoTransport;
}
