import "server-only";
import { and, eq, ne, type SQL } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { accountSession } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { hashToken } from "@/lib/platform/ids";
import { now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { system } from "@/lib/policy/actor";

/** Keeps a session from ending while it is used. */
export async function markSeen(token: string, at: Date): Promise<void> {
  await asActor(system("sign-in"), (tx) =>
    tx
      .update(accountSession)
      .set({ lastSeenAt: at })
      .where(eq(accountSession.tokenHash, hashToken(token))),
  );
}

export async function endSessionOf(token: string): Promise<void> {
  await asActor(system("sign-in"), (tx) =>
    tx.delete(accountSession).where(eq(accountSession.tokenHash, hashToken(token))),
  );
}

/** Ends one of one's own sessions; a foreign id ends nothing. */
export const endOwnSession = (actor: StaffActor, id: string): Promise<void> => endOwn(actor, eq(accountSession.id, id));

/** Ends all of one's own sessions but the one in use. */
export const endOtherSessions = (actor: StaffActor, keep: string): Promise<void> =>
  endOwn(actor, ne(accountSession.id, keep));

async function endOwn(actor: StaffActor, which: SQL): Promise<void> {
  const { accountId } = actor;
  await asActor(actor, async (tx) => {
    const ended = await tx.delete(accountSession).where(and(which, eq(accountSession.accountId, accountId)));
    if (ended.count === 0) return;
    await recordAudit(tx, actor, now(), {
      action: "account.sessions-ended",
      subjectType: "account",
      subjectId: accountId,
    });
  });
}
