import "server-only";
import { eq } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { db } from "@/db/client";
import { account, forum } from "@/db/schema";
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
    link: link(params),
  };
}

async function findForum(id: string | null): Promise<AccountFacts["forum"]> {
  if (!id) return null;
  const { title, startsAt } = forum;
  const [row] = await db.select({ id: forum.id, title, startsAt }).from(forum).where(eq(forum.id, id));
  return row ?? null;
}

/** `linkId` names a link that opens a session, `path` a page of the staff. */
function link({ linkId, next, path }: Record<string, string>): string {
  return linkId ? signInUrl({ id: linkId }, next) : `${env().APP_URL}${path ?? "/koordination"}`;
}
