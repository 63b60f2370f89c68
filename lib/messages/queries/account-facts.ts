import "server-only";
import { eq } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { db } from "@/db/client";
import { account, bulkMail, forum, municipality, venue } from "@/db/schema";
import { signInUrl } from "@/lib/accounts/links";
import { env } from "@/lib/platform/env";
import { system } from "@/lib/policy/actor";
import type { AccountFacts, OutboxRow } from "../facts";
import { getSiteFacts } from "./facts";

/** The state of a mail to somebody of the staff, or null when the account is gone. */
export async function findAccountFacts(mail: OutboxRow, now: Date): Promise<AccountFacts | null> {
  const { accountId, forumId, params } = mail;
  if (!accountId) return null;
  const [person] = await asActor(system("mail"), (tx) =>
    tx
      .select({
        id: account.id,
        name: account.name,
        suspendedAt: account.suspendedAt,
        mutedMails: account.mutedMails,
      })
      .from(account)
      .where(eq(account.id, accountId)),
  );
  if (!person) return null;
  return {
    now,
    site: await getSiteFacts(),
    params,
    account: person,
    forum: await findForum(forumId),
    bulk: mail.bulkMailId ? await findTried(mail.bulkMailId) : null,
    link: link(params),
  };
}

async function findForum(id: string | null): Promise<AccountFacts["forum"]> {
  if (!id) return null;
  const { title, startsAt } = forum;
  const [row] = await db.select({ id: forum.id, title, startsAt }).from(forum).where(eq(forum.id, id));
  return row ?? null;
}

async function findTried(id: string): Promise<AccountFacts["bulk"]> {
  const [row] = await asActor(system("mail"), (tx) =>
    tx
      .select({ mail: bulkMail, forum, venue, town: municipality.name })
      .from(bulkMail)
      .innerJoin(forum, eq(forum.id, bulkMail.forumId))
      .leftJoin(venue, eq(venue.id, forum.venueId))
      .leftJoin(municipality, eq(municipality.ags, forum.municipalityAgs))
      .where(eq(bulkMail.id, id)),
  );
  if (!row) return null;
  const { subject, body, links } = row.mail;
  const { slug, title, startsAt, endsAt, place } = row.forum;
  return {
    ...{ subject, body, links },
    forum: { title, startsAt, endsAt, place: place ?? row.town, venue: row.venue },
    forumLink: `${env().APP_URL}/foren/${slug}`,
  };
}

/** `linkId` names a link that opens a session, `path` a page of the staff. */
function link({ linkId, next, path }: Record<string, string>): string {
  return linkId ? signInUrl({ id: linkId }, next) : `${env().APP_URL}${path ?? "/koordination"}`;
}
