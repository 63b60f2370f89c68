import "server-only";
import { notFound } from "next/navigation";
import { requireStaff } from "@/lib/accounts/session";
import { type ForumInCharge, getForumInCharge } from "@/lib/forums/queries/in-charge";
import type { StaffActor } from "@/lib/policy/actor";

/** For every page of one forum: who is signed in, and the forum if that person runs it; else 404. */
export async function forumInCharge(id: string): Promise<{ actor: StaffActor; forum: ForumInCharge }> {
  const { actor } = await requireStaff();
  const forum = await getForumInCharge(actor, id);
  if (!forum) notFound();
  return { actor, forum };
}
