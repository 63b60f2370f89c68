import "server-only";
import { and, eq, inArray, isNull, lte, or } from "drizzle-orm";
import { registration } from "@/db/schema";
import type { Desk, RegistrationRow } from "./desk";

/** Members of these groups who have yet to confirm and have no place held. */
export async function listUnproven({ tx, forum, now }: Desk, groupIds: readonly string[]): Promise<RegistrationRow[]> {
  if (groupIds.length === 0) return [];
  return tx
    .select()
    .from(registration)
    .where(
      and(
        eq(registration.forumId, forum.id),
        inArray(registration.groupId, [...groupIds]),
        eq(registration.state, "unconfirmed"),
        or(isNull(registration.holdUntil), lte(registration.holdUntil, now)),
      ),
    );
}

/** Keeps a place for each of them until then. The caller has made sure that there are as many. */
export async function holdPlaces({ tx, now }: Desk, rows: readonly RegistrationRow[], until: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .update(registration)
    .set({ holdUntil: until, updatedAt: now })
    .where(
      inArray(
        registration.id,
        rows.map(({ id }) => id),
      ),
    );
}
