import "server-only";
import { eq } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { registration } from "@/db/schema";
import { hashToken } from "@/lib/platform/ids";
import { err, type Result } from "@/lib/platform/result";
import type { Actor } from "@/lib/policy/actor";
import { atThisDesk, type Desk, openDesk, type RegistrationRow } from "./desk";

export type LinkCode = "unknown_link";

/** Finds the registration of a personal link and goes to the desk of its forum with it. */
export async function withLink<T, Code extends string>(
  token: string,
  work: (desk: Desk, row: RegistrationRow) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | LinkCode>> {
  const tokenHash = hashToken(token);
  const actor: Actor = { kind: "registrant", tokenHash };
  const [found] = await asActor(actor, (tx) =>
    tx.select({ forumId: registration.forumId }).from(registration).where(eq(registration.tokenHash, tokenHash)),
  );
  if (!found) return err("unknown_link");
  return openDesk(actor, found.forumId, async (desk) => {
    // Read again under the lock: it may have changed, or been handed over, in between.
    const row = await atThisDesk(desk, { tokenHash });
    return row ? work(desk, row) : err("unknown_link");
  });
}
