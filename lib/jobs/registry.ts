import "server-only";
import { purgeAccessRequests } from "@/lib/accounts/mutations/access-request";
import { purgeAudit } from "@/lib/audit/mutations";
import { purgeBarrierReports } from "@/lib/content/mutations";
import { sendDueBulkMails } from "@/lib/mailings/mutations/send-due";
import { purgeMailLog } from "@/lib/messages/mutations/purge-log";
import { queueReminders } from "@/lib/messages/mutations/reminders";
import { drainOutbox } from "@/lib/messages/mutations/send";
import { log } from "@/lib/platform/log";
import { now } from "@/lib/platform/time";
import { allocateAll } from "@/lib/registrations/mutations/allocate";
import { expireOffers } from "@/lib/registrations/mutations/offers";
import { anonymisePast, deleteSupport, purgeUnconfirmed } from "@/lib/registrations/mutations/retention";
import { announceFilling } from "@/lib/reports/mutations";
import { notifySubscribers, purgeUnconfirmedSubscriptions } from "@/lib/subscriptions/mutations";

type Step = (now: Date) => Promise<number>;
export type Job = {
  /** In Berlin time. */
  cron: string;
  /** Done one after the other. Each can be run twice, or beside itself, without harm; answers with how much it did. */
  steps: Record<string, Step>;
};

/** What the portal does by itself, and when. */
export const jobs = {
  // The worker sends as soon as a mail is queued; this finds what was left behind, whatever the reason.
  "drain-outbox": { cron: "* * * * *", steps: { drainOutbox } },
  "offer-places": { cron: "* * * * *", steps: { allocateAll } },
  "expire-offers": { cron: "* * * * *", steps: { expireOffers } },
  "purge-unconfirmed": { cron: "*/5 * * * *", steps: { purgeUnconfirmed, purgeUnconfirmedSubscriptions } },
  "queue-reminders": { cron: "*/10 * * * *", steps: { queueReminders } },
  "bulk-mails": { cron: "* * * * *", steps: { sendDueBulkMails } },
  "subscription-mails": { cron: "*/10 * * * *", steps: { notifySubscribers } },
  "forum-filling": { cron: "*/10 * * * *", steps: { announceFilling } },
  retention: {
    cron: "30 2 * * *",
    steps: { deleteSupport, anonymisePast, purgeMailLog, purgeBarrierReports, purgeAccessRequests, purgeAudit },
  },
} satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;
export const jobNames = Object.keys(jobs) as JobName[];

/**
 * Runs one job now. A step that fails does not keep the others from running: what is to be deleted must not wait for
 * what cannot. Throws at the end then.
 */
export async function runJob(name: JobName, at: Date = now()): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  const errors: unknown[] = [];
  for (const [step, run] of Object.entries<Step>(jobs[name].steps)) {
    try {
      done[step] = await run(at);
    } catch (error) {
      log.error({ job: name, step, err: error }, "step of a job failed");
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${name}: ${errors.length} steps failed`);
  if (Object.values(done).some((count) => count > 0)) log.info({ job: name, done }, "job done");
  return done;
}
