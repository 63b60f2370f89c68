import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { forum, forumDistrict, venue } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import { err } from "@/lib/platform/result";
import type { StaffActor } from "@/lib/policy/actor";
import { runsForum } from "@/lib/policy/forums";
import type { ForumPatch, SaveResult } from "../rules/editing";
import type { VenueAccess, VenueFacts } from "../schema/venue";
import { type EditedForum, editForum } from "./edit-forum";
import { savePatch } from "./save";

/** Adds a house to the library and holds the forum there. At another house than the published one after a release only. */
export function addVenue(
  actor: StaffActor,
  forumId: string,
  version: number,
  facts: VenueFacts,
  reason: string | null,
): Promise<SaveResult> {
  return editForum(actor, forumId, version, async (tx, current, now): Promise<SaveResult> => {
    if (current.publishedAt && !reason) return err("reason_missing");
    const id = newId();
    await tx.insert(venue).values({ id, ...facts });
    return savePatch(tx, actor, current, { venueId: id, reason }, now);
  });
}

/** What the forum offers, and how one gets into its house. */
export function saveAccess(
  actor: StaffActor,
  forumId: string,
  version: number,
  offer: ForumPatch,
  access: VenueAccess,
): Promise<SaveResult> {
  return editForum(actor, forumId, version, async (tx, current, now): Promise<SaveResult> => {
    const saved = await savePatch(tx, actor, current, offer, now);
    if (saved.ok && current.venueId) await describeVenue(tx, actor, current, current.venueId, access);
    return saved;
  });
}

/** A house that forums of others meet in as well keeps its facts for them: this forum gets its own entry of it. */
async function describeVenue(tx: Tx, actor: StaffActor, current: EditedForum, venueId: string, access: VenueAccess) {
  if (!(await othersMeetThere(tx, actor, current.id, venueId))) {
    await tx.update(venue).set(access).where(eq(venue.id, venueId));
    return;
  }
  const [house] = await tx.select().from(venue).where(eq(venue.id, venueId));
  if (!house) return;
  const id = newId();
  await tx.insert(venue).values({ ...house, ...access, id });
  await tx.update(forum).set({ venueId: id }).where(eq(forum.id, current.id));
}

async function othersMeetThere(tx: Tx, actor: StaffActor, forumId: string, venueId: string): Promise<boolean> {
  const others = await tx
    .select({
      municipalityAgs: forum.municipalityAgs,
      districts: sql<string[]>`array(
        select d.district_ags from ${forumDistrict} d where d.forum_id = ${sql.raw('"forum"."id"')})`,
    })
    .from(forum)
    .where(and(eq(forum.venueId, venueId), ne(forum.id, forumId)));
  return others.some((scope) => !runsForum(actor, scope));
}
