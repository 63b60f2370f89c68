import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { db, type Tx } from "@/db/client";
import {
  account,
  district,
  forum as forums,
  liveStates,
  municipality,
  pendingChange,
  registration,
  reviewComment,
  venue,
} from "@/db/schema";
import type { CriticalChanges } from "@/db/schema/forums";
import { now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { releasesForums } from "@/lib/policy/forums";
import { type ChangeNames, differences } from "../rules/changes";
import type { ForumDetail } from "../rules/forum";
import type { ForumInCharge } from "./in-charge";
import { findForumDetail } from "./published";

/** The forum as its public page shows it, or will show it. `forum` is proof that this person runs it. */
export const getPreview = (forum: ForumInCharge): Promise<ForumDetail | null> =>
  findForumDetail(eq(forums.id, forum.id), now());

/** What coordination and agency said about a forum, the change that waits, and whether this person releases. */
export async function getReview(actor: StaffActor, forum: ForumInCharge) {
  return asActor(actor, async (tx) => {
    const comments = await tx
      .select({
        id: reviewComment.id,
        authorName: reviewComment.authorName,
        text: reviewComment.text,
        createdAt: reviewComment.createdAt,
      })
      .from(reviewComment)
      .where(eq(reviewComment.forumId, forum.id))
      .orderBy(asc(reviewComment.createdAt), asc(reviewComment.id));
    return { comments, pending: await findPending(tx, forum), releases: releasesForums(actor) };
  });
}

async function findPending(tx: Tx, forum: ForumInCharge) {
  const [row] = await tx
    .select({ pending: pendingChange, by: account.name })
    .from(pendingChange)
    .leftJoin(account, eq(account.id, pendingChange.proposedBy))
    .where(eq(pendingChange.forumId, forum.id));
  if (!row) return null;
  const { changes, reason, proposedAt } = row.pending;
  const current = { ...forum, districts: forum.districts.map(({ ags }) => ags) };
  const names = await findNames(changes, forum);
  return { reason, proposedAt, by: row.by, differences: differences(current, changes, names) };
}

async function findNames(changes: CriticalChanges, forum: ForumInCharge): Promise<ChangeNames> {
  const venues = [changes.venueId, forum.venueId].filter((id) => typeof id === "string");
  const towns = [changes.municipalityAgs, forum.municipalityAgs].filter((ags) => typeof ags === "string");
  const [houses, places, regions] = await Promise.all([
    db.select().from(venue).where(inArray(venue.id, venues)),
    db.select().from(municipality).where(inArray(municipality.ags, towns)),
    db
      .select()
      .from(district)
      .where(inArray(district.ags, changes.districts ?? [])),
  ]);
  return {
    venues: new Map(houses.map(({ id, name, town }) => [id, `${name}, ${town}`])),
    towns: new Map(places.map(({ ags, nameOfficial }) => [ags, nameOfficial])),
    districts: new Map([...regions, ...forum.districts].map(({ ags, label }) => [ags, label])),
  };
}

/** How many would be told if the forum were called off now. */
export const countRegistered = (actor: StaffActor, forumId: string): Promise<number> =>
  asActor(actor, (tx) =>
    tx.$count(registration, and(eq(registration.forumId, forumId), inArray(registration.state, [...liveStates]))),
  );
