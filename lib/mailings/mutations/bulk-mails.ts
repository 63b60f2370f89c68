import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { atDesk, type ForumRow, orNotFound } from "@/db/actor";
import type { Tx } from "@/db/client";
import { account, bulkMail } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { getForumInCharge } from "@/lib/forums/queries/in-charge";
import { queueMail } from "@/lib/messages/outbox";
import { isUuid, newId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import type { BulkMailRow } from "../queries/bulk-mails";
import { countMeant } from "../queries/recipients";
import { bulkMoment, isOver } from "../rules/schedule";
import type { BulkMailInput, BulkReleaseInput } from "../schema";

type Refusal = "not_found" | "changed" | "past" | "gone_out";
type Named = { forumId: string; id: string };
type Desk = { tx: Tx; forum: ForumRow; at: Date };

/** Stores a draft, or changes one. What was already planned is a draft again: the change has to be given free anew. */
export async function saveBulkMail(actor: StaffActor, input: BulkMailInput): Promise<Result<{ id: string }, Refusal>> {
  const { forumId, id, version, ...text } = input;
  return atOwnDesk<{ id: string }, Refusal>(actor, forumId, async ({ tx, forum, at }) => {
    const moment = bulkMoment({ ...unsent, ...text, readyAt: at }, forum);
    if (moment && isOver(moment, at)) return err("past");
    if (!id) {
      const created = newId();
      await tx.insert(bulkMail).values({ ...text, id: created, forumId, accountId: actor.accountId, createdAt: at });
      await record(tx, actor, at, { forumId, id: created }, "drafted");
      return ok({ id: created });
    }
    const found = await findOpen(tx, { forumId, id });
    if (!found.ok) return found;
    if (found.value.version !== version) return err("changed");
    await tx
      .update(bulkMail)
      .set({ ...text, readyAt: null, version: version + 1 })
      .where(eq(bulkMail.id, id));
    await record(tx, actor, at, { forumId, id }, "changed");
    return ok({ id });
  });
}

/**
 * Gives a mail free: from here on it goes out by itself. `version` and `expected` are what was seen when the button was
 * pressed; nobody sends another text, or to more people, than they have read.
 */
export function releaseBulkMail(
  actor: StaffActor,
  { forumId, id, version, expected }: BulkReleaseInput,
): Promise<Result<Named, Refusal | "nobody" | "count_changed">> {
  return atOwnDesk<Named, Refusal | "nobody" | "count_changed">(actor, forumId, async ({ tx, forum, at }) => {
    const found = await findOpen(tx, { forumId, id });
    if (!found.ok) return found;
    const mail = found.value;
    if (mail.version !== version) return err("changed");
    const moment = bulkMoment({ ...mail, readyAt: at }, forum);
    if (moment && isOver(moment, at)) return err("past");
    const meant = await countMeant(tx, forumId, mail.filter);
    // Who plans ahead may write to people who have not come yet.
    if (meant === 0 && mail.schedule.kind === "now") return err("nobody");
    if (meant !== expected) return err("count_changed");
    await tx.update(bulkMail).set({ readyAt: at }).where(eq(bulkMail.id, id));
    await record(tx, actor, at, { forumId, id }, "released");
    return ok({ forumId, id });
  });
}

/** Takes a mail back that has not begun to go out. */
export function cancelBulkMail(actor: StaffActor, { forumId, id }: Named): Promise<Result<Named, Refusal>> {
  return atOwnDesk(actor, forumId, async ({ tx, at }) => {
    const found = await findOpen(tx, { forumId, id });
    if (!found.ok) return found;
    await tx.update(bulkMail).set({ cancelledAt: at }).where(eq(bulkMail.id, id));
    await record(tx, actor, at, { forumId, id }, "cancelled");
    return ok({ forumId, id });
  });
}

/** Sends the mail to its reader at the desk, with an invented person's name. Pressed twice in a minute it is one mail. */
export function tryBulkMail(actor: StaffActor, { forumId, id }: Named): Promise<Result<Named, Refusal>> {
  return atOwnDesk(actor, forumId, async ({ tx, at }) => {
    const found = await findOpen(tx, { forumId, id });
    if (!found.ok) return found;
    const { accountId } = actor;
    const [self] = await tx.select({ to: account.emailNormalised }).from(account).where(eq(account.id, accountId));
    if (!self) return err("not_found");
    const minute = at.toISOString().slice(0, 16);
    await queueMail(tx, {
      template: "bulk-mail-test",
      recipient: self.to,
      dedupeKey: `bulk-test:${id}:${found.value.version}:${accountId}:${minute}`,
      ...{ accountId, forumId, bulkMailId: id, sendAfter: at },
    });
    return ok({ forumId, id });
  });
}

const unsent = { startedAt: null, sentAt: null, cancelledAt: null };

/** Runs `work` at the desk of a forum in charge; for others the forum does not exist. */
async function atOwnDesk<T, Code extends string>(
  actor: StaffActor,
  forumId: string,
  work: (desk: Desk) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | "not_found">> {
  if (!(await getForumInCharge(actor, forumId))) return err("not_found");
  return orNotFound(atDesk(actor, forumId, (tx, forum, at) => work({ tx, forum, at })));
}

/** A mail that can still be changed. Its row is locked: the job that sends takes the same lock. */
async function findOpen(tx: Tx, { forumId, id }: Named): Promise<Result<BulkMailRow, "not_found" | "gone_out">> {
  if (!isUuid(id)) return err("not_found");
  const [row] = await tx
    .select()
    .from(bulkMail)
    .where(and(eq(bulkMail.id, id), eq(bulkMail.forumId, forumId), isNull(bulkMail.cancelledAt)))
    .for("update");
  if (!row) return err("not_found");
  return row.startedAt ? err("gone_out") : ok(row);
}

const record = (tx: Tx, actor: StaffActor, at: Date, { forumId, id }: Named, what: string) =>
  recordAudit(tx, actor, at, { action: `bulk_mail.${what}`, subjectType: "bulk_mail", subjectId: id, forumId });
