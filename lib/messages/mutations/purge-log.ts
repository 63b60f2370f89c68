import "server-only";
import { lt, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { demoMail, outboxMail } from "@/db/schema";
import { getSiteSettings } from "@/lib/content/queries";
import { addDays } from "@/lib/platform/time";
import { system } from "@/lib/policy/actor";

/** Job: the log of mails forgets to whom it wrote, some days after a mail was sent, skipped or given up; how many rows. */
export async function purgeMailLog(now: Date): Promise<number> {
  const { retention } = await getSiteSettings();
  const before = addDays(now, -retention.mailLogDays);
  return asActor(system("retention"), async (tx) => {
    await tx.delete(demoMail).where(lt(demoMail.sentAt, before));
    const doneAt = sql`coalesce(sent_at, skipped_at, failed_at)`;
    const gone = await tx.delete(outboxMail).where(sql`${doneAt} < ${before.toISOString()}::timestamptz`);
    return gone.count;
  });
}
