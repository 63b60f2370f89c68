import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { ForumRow } from "@/db/actor";
import type { db } from "@/db/client";
import { breakout, district } from "@/db/schema";
import { readAnswers } from "../rules/answers";
import type { RegistrationInput } from "../schema/form";

export type ReferenceCode = "unknown_district" | "unknown_wish" | "answers";

type References = Pick<RegistrationInput, "districtAgs" | "firstWishId" | "secondWishId" | "answers">;
type Forum = Pick<ForumRow, "id" | "extraQuestions">;

/** Ids come from a form: they must be of this forum, and the district must exist. */
export async function checkReferences(
  reader: Pick<typeof db, "select">,
  forum: Forum,
  input: References,
): Promise<ReferenceCode | null> {
  const [known] = await reader.select({ ags: district.ags }).from(district).where(eq(district.ags, input.districtAgs));
  if (!known) return "unknown_district";
  const wishes = [input.firstWishId, input.secondWishId].filter((id) => id !== null);
  if (wishes.length > 0) {
    const tables = await reader
      .select({ id: breakout.id })
      .from(breakout)
      .where(and(eq(breakout.forumId, forum.id), inArray(breakout.id, wishes)));
    if (tables.length < wishes.length) return "unknown_wish";
  }
  return Object.keys(readAnswers(forum.extraQuestions, input.answers).errors).length > 0 ? "answers" : null;
}
