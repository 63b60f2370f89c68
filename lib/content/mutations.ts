import "server-only";
import { createHash } from "node:crypto";
import { lt } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { barrierReport } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { env } from "@/lib/platform/env";
import { sign } from "@/lib/platform/ids";
import { addDays, berlinDay, now } from "@/lib/platform/time";
import { type Actor, system } from "@/lib/policy/actor";
import { getSiteSettings } from "./queries";
import { ANSWER_DAYS } from "./rules";
import type { BarrierReportInput } from "./schema";

/**
 * Stores a barrier report. Gives back its receipt: signed, so that the receipt page can show number and date without
 * reading the report, which only staff may. The same form sent twice with the same words is one report.
 */
export async function reportBarrier(actor: Actor, formKey: string, input: BarrierReportInput): Promise<string> {
  const at = now();
  const id = reportId(formKey, input);
  const dueOn = berlinDay(addDays(at, ANSWER_DAYS));
  await asActor(actor, async (tx) => {
    // No RETURNING and no conflict target: both would need the right to read reports.
    const written = await tx
      .insert(barrierReport)
      .values({ ...input, id, createdAt: at, dueOn })
      .onConflictDoNothing();
    if (written.count === 0) return;
    await recordAudit(tx, actor, at, {
      action: "barrier_report.received",
      subjectType: "barrier_report",
      subjectId: id,
    });
  });
  return sign(env().APP_SECRET, "barrier-receipt", `${id}~${dueOn}`);
}

/** Deletes reports older than the settings allow; how many. */
export async function purgeBarrierReports(at: Date): Promise<number> {
  const { retention } = await getSiteSettings();
  const before = addDays(at, -retention.barrierReportDays);
  return asActor(system("retention"), async (tx) => {
    const gone = await tx.delete(barrierReport).where(lt(barrierReport.createdAt, before));
    return gone.count;
  });
}

/** The same for the same form with the same words, as a UUID of free design (RFC 9562, version 8). */
function reportId(formKey: string, input: BarrierReportInput): string {
  const hex = createHash("sha256")
    .update(JSON.stringify([formKey, input]))
    .digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
