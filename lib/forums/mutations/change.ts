import "server-only";
import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { agendaItem, district, forum, forumDistrict, municipality, pendingChange, venue } from "@/db/schema";
import type { CriticalChanges } from "@/db/schema/forums";
import { err, ok, type Result } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { releasesForums } from "@/lib/policy/forums";
import { countPlaces } from "@/lib/registrations/mutations/desk";
import { giveOutPlaces, tellRegistered } from "@/lib/registrations/mutations/follow-forum";
import { type ChangeProblem, changeProblem, concernsRegistered, withChanges } from "../rules/changes";
import { mayStep } from "../rules/review";
import { atForumDesk, changeForum, type ForumDesk, recordStep } from "./forum-desk";
import { addComment } from "./review";
import { refreshSearchText } from "./search-text";
import { findReaders, tellStaff } from "./tell-staff";

/** A proposed change as somebody has seen it, told by the moment it was proposed at. */
type Seen = { id: string; proposedAt: string };
type Gone = "not_found" | "wrong_state" | "gone" | "changed_meanwhile";
export type ReleaseChangeCode = Gone | "not_allowed" | "unknown_place" | ChangeProblem;

/** Puts a proposed change into effect: those registered are told, freed places are offered. */
export async function releaseChange(actor: StaffActor, input: Seen): Promise<Result<void, ReleaseChangeCode>> {
  const { coordinators } = await findReaders(input.id, actor.accountId);
  return atForumDesk(actor, input.id, async (desk): Promise<Result<void, ReleaseChangeCode>> => {
    if (!releasesForums(actor)) return err("not_allowed");
    const found = await findSeen(desk, input);
    if (!found.ok) return found;
    const { changes, reason } = found.value;
    const problem = await applyChanges(desk, changes);
    if (problem) return err(problem);
    await desk.tx.delete(pendingChange).where(eq(pendingChange.forumId, input.id));
    await recordStep(desk, "forum.change-released", { toState: "published", reason });
    await tellStaff(desk, coordinators, {
      template: "review-answered",
      about: "change-released",
      occasion: `change:${input.proposedAt}`,
    });
    return ok(undefined);
  });
}

/** The agency says no to a proposed change, and why; nothing changes. */
export async function rejectChange(
  actor: StaffActor,
  input: Seen & { comment: string },
): Promise<Result<void, Gone | "not_allowed">> {
  const { coordinators } = await findReaders(input.id, actor.accountId);
  return atForumDesk(actor, input.id, async (desk): Promise<Result<void, Gone | "not_allowed">> => {
    if (!releasesForums(actor)) return err("not_allowed");
    const found = await findSeen(desk, input);
    if (!found.ok) return found;
    await desk.tx.delete(pendingChange).where(eq(pendingChange.forumId, input.id));
    await recordStep(desk, "forum.change-rejected", { reason: input.comment });
    const occasion = await addComment(desk, input.comment);
    await tellStaff(desk, coordinators, { template: "review-answered", about: "change-rejected", occasion });
    return ok(undefined);
  });
}

/** Those who run the forum no longer want the change. */
export function withdrawChange(actor: StaffActor, input: Seen): Promise<Result<void, Gone>> {
  return atForumDesk(actor, input.id, async (desk): Promise<Result<void, Gone>> => {
    const found = await findSeen(desk, input);
    if (!found.ok) return found;
    await desk.tx.delete(pendingChange).where(eq(pendingChange.forumId, input.id));
    await recordStep(desk, "forum.change-withdrawn");
    return ok(undefined);
  });
}

async function findSeen(desk: ForumDesk, { proposedAt }: Seen) {
  const { tx, forum: row, state } = desk;
  if (!mayStep("changeRelease", state)) return err("wrong_state");
  const [found] = await tx.select().from(pendingChange).where(eq(pendingChange.forumId, row.id));
  if (!found) return err("gone");
  return found.proposedAt.toISOString() === proposedAt ? ok(found) : err("changed_meanwhile");
}

/** Changes the forum and everything that depends on it; or says what speaks against it, and changes nothing. */
export async function applyChanges(
  desk: ForumDesk,
  changes: CriticalChanges,
): Promise<ChangeProblem | "unknown_place" | null> {
  const { tx, forum: row, now } = desk;
  const before = { ...row, districts: desk.districts };
  const postponed = row.postponedAt !== null;
  const { taken } = await countPlaces(desk);
  const problem = changeProblem(before, changes, { taken, postponed, now });
  if (problem) return problem;
  if (await namesUnknown(desk, changes)) return "unknown_place";

  const { startsAt, endsAt, place, municipalityAgs, venueId, capacity, districts } = withChanges(before, changes);
  const oldPlace = await shownPlace(desk);
  const told = concernsRegistered(changes) || postponed;
  const changed = await changeForum(
    desk,
    {
      ...{ startsAt, endsAt, place, municipalityAgs, venueId, capacity, postponedAt: null },
      ...("capacity" in changes ? { unlimited: capacity === null } : {}),
      ...(told ? { sequence: row.sequence + 1 } : {}),
    },
    { counted: true },
  );
  await moveAgenda(desk, startsAt);
  await setDistricts(desk, districts);
  await refreshSearchText(tx, row.id);
  if (told) await tellOfChange(desk, changes, { sequence: String(changed.sequence), oldPlace });
  await giveOutPlaces(desk, changed);
  return null;
}

/** What was, as far as it is different now; of a forum that had been postponed also the question whether one comes. */
async function tellOfChange(
  desk: ForumDesk,
  changes: CriticalChanges,
  { sequence, oldPlace }: { sequence: string; oldPlace: string | null },
): Promise<void> {
  const { startsAt, endsAt, postponedAt } = desk.forum;
  const params: Record<string, string> = { sequence };
  if ("startsAt" in changes || "endsAt" in changes) {
    params["oldStartsAt"] = startsAt.toISOString();
    if (endsAt) params["oldEndsAt"] = endsAt.toISOString();
  }
  if (oldPlace && oldPlace !== (await shownPlace(desk))) params["oldPlace"] = oldPlace;
  if (postponedAt) params["again"] = "yes";
  await tellRegistered(desk, "forum-changed", sequence, params, [
    "pending_approval",
    "confirmed",
    "waitlisted",
    "offered",
  ]);
}

/** Keys in a change that was proposed long ago: what they name may be gone. */
async function namesUnknown({ tx }: ForumDesk, { venueId, municipalityAgs, districts }: CriticalChanges) {
  if (venueId && (await tx.$count(venue, eq(venue.id, venueId))) === 0) return true;
  if (municipalityAgs && (await tx.$count(municipality, eq(municipality.ags, municipalityAgs))) === 0) return true;
  if (!districts) return false;
  return (await tx.$count(district, inArray(district.ags, districts))) < new Set(districts).size;
}

/** Where the forum is as a mail says it. */
async function shownPlace({ tx, forum: { id } }: ForumDesk): Promise<string | null> {
  const [row] = await tx
    .select({ place: forum.place, venue, town: municipality.name })
    .from(forum)
    .leftJoin(venue, eq(venue.id, forum.venueId))
    .leftJoin(municipality, eq(municipality.ags, forum.municipalityAgs))
    .where(eq(forum.id, id));
  if (!row?.venue) return row?.place ?? row?.town ?? null;
  const { name, street, postcode, town } = row.venue;
  return [name, street, [postcode, town].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

/** The programme moves with the forum. */
async function moveAgenda({ tx, forum: row }: ForumDesk, startsAt: Date): Promise<void> {
  const by = startsAt.getTime() - row.startsAt.getTime();
  if (by === 0) return;
  const moved = (column: typeof agendaItem.startsAt | typeof agendaItem.endsAt) =>
    sql`${column} + ${`${by} milliseconds`}::interval`;
  await tx
    .update(agendaItem)
    .set({ startsAt: moved(agendaItem.startsAt), endsAt: moved(agendaItem.endsAt) })
    .where(and(eq(agendaItem.forumId, row.id), or(isNotNull(agendaItem.startsAt), isNotNull(agendaItem.endsAt))));
}

async function setDistricts({ tx, forum: { id }, districts: before }: ForumDesk, after: string[]): Promise<void> {
  const added = [...new Set(after)].filter((ags) => !before.includes(ags));
  const gone = before.filter((ags) => !after.includes(ags));
  if (added.length > 0) {
    await tx.insert(forumDistrict).values(added.map((districtAgs) => ({ forumId: id, districtAgs })));
  }
  if (gone.length > 0) {
    await tx.delete(forumDistrict).where(and(eq(forumDistrict.forumId, id), inArray(forumDistrict.districtAgs, gone)));
  }
}
