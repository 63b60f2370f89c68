import { render } from "@react-email/components";
import type { ReactElement } from "react";
import { type CalendarSource, forumCalendar } from "@/lib/forums/calendar";
import type { ForumDetail } from "@/lib/forums/rules/forum";
import { normaliseEmail } from "@/lib/platform/email-address";
import type { RenderedMail } from "@/lib/platform/mail/mail";
import type { AccountFacts, RegistrationFacts, SiteFacts, SubscriptionFacts } from "../facts";
import type { AccountMail, RegistrationMail, SubscriptionMail } from "./mail";
import { plainText } from "./plain-text";

/** Writes a mail about a registration: text and HTML from one source, and the calendar file where one belongs to it. */
export async function renderRegistrationMail(mail: RegistrationMail, facts: RegistrationFacts): Promise<RenderedMail> {
  const written = await assemble(mail.subject(facts), mail.body(facts), facts.site, facts.forum);
  const method = mail.calendar?.(facts);
  if (!method) return written;
  const content = forumCalendar(facts.forum, calendarSource(facts.site), { method, stamp: facts.now });
  return { ...written, calendar: { method, content } };
}

/** Writes a mail about a subscription. */
export async function renderSubscriptionMail(mail: SubscriptionMail, facts: SubscriptionFacts): Promise<RenderedMail> {
  const written = await assemble(mail.subject(facts), mail.body(facts), facts.site, facts.forum);
  return { ...written, headers: { ...written.headers, ...mail.headers?.(facts) } };
}

/** Writes a mail to somebody of the staff. */
export const renderAccountMail = (mail: AccountMail, facts: AccountFacts): Promise<RenderedMail> =>
  assemble(mail.subject(facts), mail.body(facts), facts.site, null);

async function assemble(
  subject: string,
  body: ReactElement,
  site: SiteFacts,
  forum: ForumDetail | null,
): Promise<RenderedMail> {
  const html = await render(body);
  return {
    subject,
    html,
    text: plainText(html),
    replyTo: normaliseEmail(forum?.contactEmail ?? "") ?? site.contactEmail,
    // Keeps automatic answers ("out of office") from coming back (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

const calendarSource = (site: SiteFacts): CalendarSource => ({
  appUrl: site.appUrl,
  organiser: { name: site.agencyName, email: site.contactEmail },
});
