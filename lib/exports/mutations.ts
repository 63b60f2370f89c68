import "server-only";
import { asActor } from "@/db/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { getForumInCharge } from "@/lib/forums/queries/in-charge";
import { env } from "@/lib/platform/env";
import { err, ok, type Result } from "@/lib/platform/result";
import { formatNumber, now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { countRows } from "./queries/people";
import { makeGrant } from "./rules/grant";
import { exportAction } from "./rules/kinds";
import { type ExportInput, purposeWords } from "./schema";

/**
 * Writes into the history who gets what out of a forum and why, and gives the grant that fetches the file. The grant is
 * of no use without the entry (see `getExportFile`).
 */
export async function grantExport(
  actor: StaffActor,
  { forumId, kind, ...input }: ExportInput,
): Promise<Result<{ grant: string }, "not_found" | "empty">> {
  const forum = await getForumInCharge(actor, forumId);
  if (!forum) return err("not_found");
  const at = now();
  return asActor(actor, async (tx) => {
    const rows = await countRows(tx, forum.id, kind);
    if (rows === 0) return err("empty");
    await recordAudit(tx, actor, at, {
      action: exportAction(kind),
      subjectType: "forum",
      subjectId: forum.id,
      forumId: forum.id,
      toState: rows === 1 ? "1 Zeile" : `${formatNumber(rows)} Zeilen`,
      reason: purposeWords(input),
    });
    return ok({ grant: makeGrant(env().APP_SECRET, { accountId: actor.accountId, forumId: forum.id, kind }, at) });
  });
}
