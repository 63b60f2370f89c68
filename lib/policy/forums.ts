import "server-only";
import { env } from "@/lib/platform/env";
import type { Actor } from "./actor";

/** Where a forum belongs, as loaded with it. */
export type ForumScope = { districts: readonly string[]; municipalityAgs: string | null };

/**
 * May this person run the forum: see its drafts and its participants, change it, write to them? A forum over two
 * districts belongs to the coordinators of both. The database asks the same by itself (function portal_my_forums).
 */
export function runsForum(actor: Actor, { districts, municipalityAgs }: ForumScope): boolean {
  if (actor.kind !== "staff") return actor.kind === "system";
  if (env().UNSAFE_WITHOUT_POLICY) return true;
  if (actor.role === "agency" || districts.some((ags) => actor.districts.includes(ags))) return true;
  return municipalityAgs !== null && actor.municipalities.includes(municipalityAgs);
}

/** May this person release forums and critical changes? */
export const releasesForums = (actor: Actor): boolean => actor.kind === "staff" && actor.role === "agency";
