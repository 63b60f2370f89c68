import "server-only";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { account, liveStates, membership, registration, supportRequest } from "@/db/schema";
import type { StaffActor } from "@/lib/policy/actor";

/** What the people of a forum need, those that nobody has answered first. */
export function listSupport(actor: StaffActor, forumId: string) {
  return asActor(actor, (tx) =>
    tx
      .select({
        id: registration.id,
        firstName: registration.firstName,
        lastName: registration.lastName,
        registrationState: registration.state,
        kinds: supportRequest.kinds,
        note: supportRequest.note,
        state: supportRequest.state,
        ownerId: supportRequest.ownerId,
        owner: account.name,
        staffNote: supportRequest.staffNote,
      })
      .from(supportRequest)
      .innerJoin(registration, eq(registration.id, supportRequest.registrationId))
      .leftJoin(account, eq(account.id, supportRequest.ownerId))
      .where(and(eq(supportRequest.forumId, forumId), inArray(registration.state, [...liveStates])))
      .orderBy(
        sql`array_position(array['open', 'arranged', 'not_possible', 'done'], ${supportRequest.state})`,
        asc(registration.lastName),
        asc(registration.id),
      ),
  );
}

type Scope = { districts: readonly { ags: string }[]; municipalityAgs: string | null };

/** Who runs this forum, by name: one of them can see to a request. */
export async function listInCharge(actor: StaffActor, { districts, municipalityAgs }: Scope) {
  const rows = await asActor(actor, (tx) =>
    tx
      .selectDistinct({ id: account.id, name: account.name })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.accountId))
      .where(
        and(
          sql`${account.suspendedAt} is null`,
          or(
            eq(membership.role, "agency"),
            inArray(
              membership.districtAgs,
              districts.map(({ ags }) => ags),
            ),
            municipalityAgs ? eq(membership.municipalityAgs, municipalityAgs) : undefined,
          ),
        ),
      )
      .orderBy(asc(account.name)),
  );
  return rows;
}
