import "server-only";
import { sql } from "drizzle-orm";
import { orNotFound } from "@/db/actor";
import { getForumInCharge } from "@/lib/forums/queries/in-charge";
import { forumPhase } from "@/lib/forums/rules/forum";
import { isUuid } from "@/lib/platform/ids";
import { err, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { runsForum } from "@/lib/policy/forums";
import { atThisDesk, type Desk, openDesk, type RegistrationRow } from "./desk";

export type StaffCode = "not_found";

/** The desk of a forum for somebody who runs it; `not_found` for everybody else, as if there were no such forum. */
export async function atStaffDesk<T, Code extends string>(
  actor: StaffActor,
  forumId: string,
  work: (desk: Desk) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | StaffCode>> {
  const forum = await getForumInCharge(actor, forumId);
  const districts = forum?.districts.map(({ ags }) => ags) ?? [];
  if (!forum || !runsForum(actor, { districts, municipalityAgs: forum.municipalityAgs })) return err("not_found");
  const asked = openDesk(actor, forumId, async (desk): Promise<Result<T, Code | StaffCode>> => {
    // Asked again under the lock: the role may have been taken away since the request began.
    const [row] = await desk.tx.execute<{ mine: boolean }>(sql`select portal_at_desk(${forumId}) as mine`);
    return row?.mine ? work(desk) : err("not_found");
  });
  return orNotFound(asked);
}

/** One registration at that desk. An id of another forum is as unknown as one that never was. */
export const withParticipant = <T, Code extends string>(
  actor: StaffActor,
  forumId: string,
  registrationId: string,
  work: (desk: Desk, row: RegistrationRow) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | StaffCode>> =>
  atStaffDesk(actor, forumId, async (desk): Promise<Result<T, Code | StaffCode>> => {
    const row = isUuid(registrationId) ? await atThisDesk(desk, { id: registrationId }) : null;
    if (!row || row.emailNormalised.startsWith("erased:")) return err("not_found");
    return work(desk, row);
  });

export type ClosedCode = "called_off" | "over";

/** Why nothing can be decided about this forum's places any more; null while it can. At the door it still can. */
export function closed({ forum, now }: Desk): ClosedCode | null {
  if (forum.cancelledAt) return "called_off";
  return !forum.postponedAt && forumPhase(forum, now) === "held" ? "over" : null;
}
