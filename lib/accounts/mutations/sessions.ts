import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { accountSession } from "@/db/schema";
import { hashToken } from "@/lib/platform/ids";
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
export async function endOwnSession(actor: StaffActor, id: string): Promise<void> {
  await asActor(actor, (tx) =>
    tx.delete(accountSession).where(and(eq(accountSession.id, id), eq(accountSession.accountId, actor.accountId))),
  );
}

/** Ends all of one's own sessions but the one in use. */
export async function endOtherSessions(actor: StaffActor, keep: string): Promise<void> {
  await asActor(actor, (tx) =>
    tx.delete(accountSession).where(and(ne(accountSession.id, keep), eq(accountSession.accountId, actor.accountId))),
  );
}
