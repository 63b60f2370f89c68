import "server-only";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { district, subscription } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { getSiteSettings } from "@/lib/content/queries";
import { queueMail } from "@/lib/messages/outbox";
import { hashToken, newId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import { addHours, berlinDay, HOUR, now } from "@/lib/platform/time";
import { type Actor, system } from "@/lib/policy/actor";
import { isValidOn } from "@/lib/regions/rules/validity";
import { subscriptionToken } from "./links";
import { announcedSince } from "./rules";
import type { SubscribeInput } from "./schema";

/**
 * Asks for a notice when a forum comes to the district. Whether the address is new, waits for its confirmation or is
 * already confirmed: the same writes, the same answer, one mail; only its words differ, and only the owner reads them.
 */
export async function subscribe({ district: ags, email }: SubscribeInput): Promise<Result<void, "unknown_district">> {
  const at = now();
  const actor: Actor = { kind: "addressee", address: email.address };
  return asActor(actor, async (tx) => {
    const [known] = await tx.select().from(district).where(eq(district.ags, ags));
    if (!known || !isValidOn(known, berlinDay(at))) return err("unknown_district");
    const id = newId();
    const [row] = await tx
      .insert(subscription)
      .values({
        id,
        email: email.typed,
        emailNormalised: email.address,
        districtAgs: ags,
        tokenHash: hashToken(subscriptionToken({ id })),
        createdAt: at,
      })
      // Asking again begins the time for confirming anew.
      .onConflictDoUpdate({
        target: [subscription.emailNormalised, subscription.districtAgs],
        set: { createdAt: at },
      })
      .returning({ id: subscription.id });
    if (!row) throw new Error("an upsert gave back no row");
    await queueMail(tx, {
      template: "subscription-confirm",
      recipient: email.address,
      // At most one mail an hour, so that nobody fills a stranger's mailbox.
      dedupeKey: `subscription-confirm:${row.id}:${Math.floor(at.getTime() / HOUR)}`,
      subscriptionId: row.id,
      sendAfter: at,
    });
    return ok(undefined);
  });
}

/** Confirms the address behind a personal link. Doing it twice changes nothing. */
export function confirmSubscription(token: string): Promise<Result<void, "gone">> {
  return byLink(token, async (tx, row, actor) => {
    if (row.confirmedAt) return;
    const at = now();
    await tx.update(subscription).set({ confirmedAt: at }).where(eq(subscription.id, row.id));
    await recordAudit(tx, actor, at, { ...fact("subscription.confirmed", row.id), toState: "confirmed" });
  });
}

/** Ends the subscription and forgets the address. */
export function endSubscription(token: string): Promise<Result<void, "gone">> {
  return byLink(token, async (tx, row, actor) => {
    await tx.delete(subscription).where(eq(subscription.id, row.id));
    await recordAudit(tx, actor, now(), { ...fact("subscription.ended", row.id), toState: "ended" });
  });
}

/** Deletes subscriptions whose address nobody confirmed in time; how many. */
export async function purgeUnconfirmedSubscriptions(at: Date): Promise<number> {
  const { retention } = await getSiteSettings();
  const before = addHours(at, -retention.unconfirmedHours);
  return asActor(system("retention"), async (tx) => {
    const gone = await tx
      .delete(subscription)
      .where(and(isNull(subscription.confirmedAt), lt(subscription.createdAt, before)));
    return gone.count;
  });
}

/** Mails queued in one transaction, well within its time limit. */
const BATCH = 50;

/**
 * Queues one mail per address and newly published forum that is still to come; how many. Somebody who asked for two
 * districts of the same forum gets one. Only forums published after the address was confirmed: earlier ones stood on
 * the page. Safe to run twice, and beside itself.
 */
export async function notifySubscribers(at: Date): Promise<number> {
  const since = announcedSince(at, (await getSiteSettings()).retention.mailLogDays);
  let queued = 0;
  for (let batch = BATCH; batch === BATCH; queued += batch) {
    batch = await asActor(system("notify-subscribers"), async (tx) => {
      const due = await findUntold(tx, at, since);
      for (const { subscriptionId, recipient, forumId, dedupeKey } of due) {
        await queueMail(tx, {
          template: "subscription-forum",
          recipient,
          dedupeKey,
          subscriptionId,
          forumId,
          sendAfter: at,
        });
      }
      return due.length;
    });
  }
  return queued;
}

type Untold = { subscriptionId: string; recipient: string; forumId: string; dedupeKey: string };

/** People who have not been told of a forum yet. The key of a mail names the address by its hash. */
function findUntold(tx: Tx, at: Date, since: Date): Promise<Untold[]> {
  return tx.execute<Untold>(sql`
    select distinct on (f.id, s.email_normalised)
      s.id as "subscriptionId", s.email_normalised as recipient, f.id as "forumId", k.key as "dedupeKey"
    from forum f
    join forum_district fd on fd.forum_id = f.id
    join subscription s on s.district_ags = fd.district_ags and s.confirmed_at < f.published_at
    cross join lateral (select
      'subscription-forum:' || f.id || ':' || encode(sha256(convert_to(s.email_normalised, 'UTF8')), 'hex') as key) k
    where f.published_at <= ${at.toISOString()} and f.published_at > ${since.toISOString()}
      and f.starts_at > ${at.toISOString()}
      and f.cancelled_at is null and f.postponed_at is null and f.archived_at is null and not f.unlisted
      and not exists (select from outbox_mail o where o.dedupe_key = k.key)
    order by f.id, s.email_normalised, s.id
    limit ${BATCH}`);
}

const fact = (action: string, id: string) => ({ action, subjectType: "subscription" as const, subjectId: id });

type Row = { id: string; confirmedAt: Date | null };

function byLink(token: string, work: (tx: Tx, row: Row, actor: Actor) => Promise<void>): Promise<Result<void, "gone">> {
  const tokenHash = hashToken(token);
  const actor: Actor = { kind: "registrant", tokenHash };
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({ id: subscription.id, confirmedAt: subscription.confirmedAt })
      .from(subscription)
      .where(eq(subscription.tokenHash, tokenHash))
      .for("update");
    if (!row) return err("gone");
    await work(tx, row, actor);
    return ok(undefined);
  });
}
