import "server-only";
import { and, eq, gt, inArray, isNotNull, isNull, lte, notExists, type SQL, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { db } from "@/db/client";
import { forum, outboxMail, registration } from "@/db/schema";
import { addDays } from "@/lib/platform/time";
import { system } from "@/lib/policy/actor";
import { type MailTemplate, queueMail } from "../outbox";
import { reminderPlan } from "../rules";

const actor = system("queue-reminders");

/** A mail whose moment is longer ago is left out: it would come too late, and its row may be gone from the log. Days. */
const CATCH_UP = 1;
/** Mails queued in one transaction, well within its time limit. */
const BATCH = 200;

type Occasion = { forumId: string; template: MailTemplate; startsAt: Date; moment: Date };

/**
 * Queues reminders 7 days and 1 day before each forum and thanks on the morning after it, or when the forum wants them
 * instead, for everybody confirmed by that moment; how many. A forum that was moved gets reminders for its new date. Safe to run twice, and beside itself.
 */
export async function queueReminders(now: Date): Promise<number> {
  let queued = 0;
  for (const occasion of await findOccasions(now)) {
    for (let batch = BATCH; batch === BATCH; queued += batch) batch = await queueFor(occasion, now);
  }
  return queued;
}

async function findOccasions(now: Date): Promise<Occasion[]> {
  // Wider than needed by some days: the exact moments are counted in Berlin days, not in hours.
  const near = and(gt(forum.startsAt, addDays(now, -26)), lte(forum.startsAt, addDays(now, 32)));
  const takesPlace = and(isNotNull(forum.publishedAt), isNull(forum.cancelledAt), isNull(forum.postponedAt));
  const rows = await db
    .select({ id: forum.id, startsAt: forum.startsAt, endsAt: forum.endsAt, reminders: forum.reminders })
    .from(forum)
    .where(and(near, takesPlace));
  return rows
    .flatMap(({ id, startsAt, endsAt, reminders }): Occasion[] =>
      reminderPlan({ startsAt, endsAt }, reminders).map(({ kind, moment }) => ({
        forumId: id,
        startsAt,
        template: kind,
        moment,
      })),
    )
    .filter(({ moment }) => moment <= now && now < addDays(moment, CATCH_UP));
}

function queueFor({ forumId, template, startsAt, moment }: Occasion, now: Date): Promise<number> {
  const begins = startsAt.toISOString();
  const key: SQL<string> = sql`${`${template}:`} || ${registration.id} || ${`:${begins}`}`;
  return asActor(actor, async (tx) => {
    const known = tx.select({ id: outboxMail.id }).from(outboxMail).where(eq(outboxMail.dedupeKey, key));
    const people = await tx
      .select({ id: registration.id, recipient: registration.emailNormalised, dedupeKey: key })
      .from(registration)
      .where(
        and(
          eq(registration.forumId, forumId),
          eq(registration.state, "confirmed"),
          inArray(registration.attendance, ["unknown", "present"]),
          lte(registration.confirmedAt, moment),
          notExists(known),
        ),
      )
      .limit(BATCH);
    for (const { id, recipient, dedupeKey } of people) {
      const params = { startsAt: begins };
      await queueMail(tx, { template, recipient, dedupeKey, registrationId: id, forumId, params, sendAfter: now });
    }
    return people.length;
  });
}
