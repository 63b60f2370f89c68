import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { now } from "@/lib/platform/time";
import { system } from "@/lib/policy/actor";

export type Backlog = {
  /** Mails that should have gone out by now. */
  waiting: number;
  /** Since when the oldest of them has waited, in seconds. */
  oldestSeconds: number;
  /** Mails that were given up, as long as the log remembers. */
  failed: number;
};

/** How far sending is behind. */
export async function countBacklog(): Promise<Backlog> {
  const at = now().toISOString();
  const [row] = await asActor(system("mail"), (tx) =>
    tx.execute<Backlog>(sql`
      select
        count(*) filter (where failed_at is null)::int as waiting,
        coalesce(extract(epoch from ${at}::timestamptz - min(send_after) filter (where failed_at is null)), 0)::int
          as "oldestSeconds",
        count(*) filter (where failed_at is not null)::int as failed
      from outbox_mail
      where sent_at is null and skipped_at is null and (failed_at is not null or send_after <= ${at}::timestamptz)`),
  );
  return row ?? { waiting: 0, oldestSeconds: 0, failed: 0 };
}
