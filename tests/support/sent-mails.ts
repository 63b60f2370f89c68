import { asc, eq } from "drizzle-orm";
import ICAL from "ical.js";
import { outboxMail } from "@/db/schema";
import { writeMail } from "@/lib/messages/mutations/write-mail";
import { make } from "./test-db";

/** What is in the outbox about a forum, in the order of queueing. */
export const queuedAbout = (forumId: string) =>
  make.db
    .select()
    .from(outboxMail)
    .where(eq(outboxMail.forumId, forumId))
    .orderBy(asc(outboxMail.createdAt), asc(outboxMail.id));

/** "template to recipient", sorted: who gets what. */
export const whoGetsWhat = async (forumId: string): Promise<string[]> =>
  (await queuedAbout(forumId)).map(({ template, recipient }) => `${template} to ${recipient}`).sort();

/** The mails of one template as they would be sent now; a mail that is not due any more as the reason why. */
export async function written(forumId: string, template: string) {
  const rows = (await queuedAbout(forumId)).filter((row) => row.template === template);
  return Promise.all(rows.map(async (row) => ({ to: row.recipient, ...(await writeMail(row)) })));
}

/** What a calendar program reads in the file of a mail. */
export function readCalendar(content: string | undefined) {
  const calendar = ICAL.Component.fromString(content ?? "");
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
  return {
    method: calendar.getFirstPropertyValue("method"),
    sequence: event.sequence,
    startsAt: event.startDate.toString(),
    uid: event.uid,
  };
}
