import "server-only";
import { and, gt, gte, inArray, isNotNull, isNull, lte, not, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { forum, forumDistrict } from "@/db/schema";
import { env } from "@/lib/platform/env";
import { addDays, berlinHour } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { LONGEST_FORUM_DAYS } from "../rules/forum";

/** Published forums only; every public query has it. */
export const isPublished = (at: Date) => and(isNotNull(forum.publishedAt), lte(forum.publishedAt, at));

/** Not over yet; the same as `forumPhase` in rules.ts, for the database. */
export const isUpcoming = (at: Date) =>
  and(
    isPublished(at),
    gt(forum.startsAt, addDays(at, -LONGEST_FORUM_DAYS)),
    or(gt(forum.endsAt, at), and(isNull(forum.endsAt), gte(forum.startsAt, berlinHour(at, 0, 0)))),
  );

/** Over; the same as `forumPhase`, too. */
export const isPast = (at: Date) =>
  and(
    isPublished(at),
    lte(forum.startsAt, at),
    or(lte(forum.endsAt, at), and(isNull(forum.endsAt), not(gte(forum.startsAt, berlinHour(at, 0, 0))))),
  );

/** Forums for any of these. As an array of keys, so that the database goes from them to the forums and never through all forums. */
export const inDistricts = (ags: readonly string[]) =>
  sql`${forum.id} = any(array(${db
    .select({ id: forumDistrict.forumId })
    .from(forumDistrict)
    .where(inArray(forumDistrict.districtAgs, [...ags]))}))`;

/** Forums this person runs; the same as `runsForum` in lib/policy, for the database. */
export function inCharge(actor: StaffActor) {
  if (actor.role === "agency" || env().UNSAFE_WITHOUT_POLICY) return undefined;
  return or(inDistricts(actor.districts), inArray(forum.municipalityAgs, [...actor.municipalities]));
}
