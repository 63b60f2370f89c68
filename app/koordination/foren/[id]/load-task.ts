import "server-only";
import type { Target } from "@/components/staff/task-form";
import { getPendingChange } from "@/lib/forums/queries/editing";
import type { ForumInCharge } from "@/lib/forums/queries/in-charge";
import { withChanges } from "@/lib/forums/rules/changes";
import type { StaffActor } from "@/lib/policy/actor";

/** A forum as its forms show it: with what waits for its release, or storing a form would take that back. */
export async function loadTask(actor: StaffActor, forum: ForumInCharge) {
  const waiting = await getPendingChange(actor, forum.id);
  const stored = { ...forum, districts: forum.districts.map(({ ags }) => ags) };
  const target: Target = { forum: forum.id, version: forum.version, live: forum.publishedAt !== null };
  return { target, waiting, facts: waiting ? withChanges(stored, waiting.changes) : stored };
}
