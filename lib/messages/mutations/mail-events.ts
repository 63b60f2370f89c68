import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { asActor } from "@/db/actor";
import { outboxMail } from "@/db/schema";
import { env } from "@/lib/platform/env";
import { isUuid } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";
import { now } from "@/lib/platform/time";
import { isSignedWebhook } from "@/lib/platform/webhook-signature";
import { system } from "@/lib/policy/actor";

/** As Resend tells it (resend.com/docs/dashboard/webhooks/event-types). Only what is used here. */
const message = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    tags: z.record(z.string(), z.unknown()).default({}),
    bounce: z.object({ type: z.string().default("") }).optional(),
  }),
});

/** Stored instead of the service's own words, which quote addresses. */
const reasons: Record<string, string> = { permanent: "permanent", transient: "transient" };

export type MailEvent = { id: string; timestamp: string; signature: string; body: string };
export type MailEventAnswer = "taken" | "refused" | "off";

/**
 * Takes what the mail service says about a mail it sent for us. Believed only when signed with our key. The same word
 * twice, or words in another order, change nothing: each keeps the first moment it was told.
 */
export async function takeMailEvent(event: MailEvent): Promise<MailEventAnswer> {
  const secret = env().RESEND_WEBHOOK_SECRET;
  if (!secret) return "off";
  if (!isSignedWebhook(secret, event, now())) return "refused";
  const parsed = message.safeParse(parseJson(event.body));
  const id = parsed.success ? String(parsed.data.data.tags["outbox_id"] ?? "") : "";
  // Signed, but not about one of our mails: nothing to do, and no reason for the service to try again.
  if (!parsed.success || !isUuid(id)) return "taken";
  const change = changeFor(parsed.data);
  if (!change) return "taken";
  await asActor(system("mail"), (tx) => tx.update(outboxMail).set(change).where(eq(outboxMail.id, id)));
  log.info({ mail: id, event: parsed.data.type }, "word about a mail");
  return "taken";
}

function changeFor({ type, created_at: at, data }: z.output<typeof message>) {
  const moment = at.toISOString();
  if (type === "email.delivered") {
    return { deliveredAt: sql`coalesce(${outboxMail.deliveredAt}, ${moment}::timestamptz)` };
  }
  const reason = bounceReason(type, data.bounce?.type ?? "");
  if (!reason) return null;
  return {
    bouncedAt: sql`coalesce(${outboxMail.bouncedAt}, ${moment}::timestamptz)`,
    bounceReason: sql`coalesce(${outboxMail.bounceReason}, ${reason})`,
  };
}

function bounceReason(type: string, bounce: string): string | null {
  if (type === "email.bounced") return reasons[bounce.toLowerCase()] ?? "bounced";
  if (type === "email.suppressed") return "suppressed";
  if (type === "email.complained") return "complained";
  return type === "email.failed" ? "failed" : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
