import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { breakout } from "@/db/schema";

/** Whether the forum has tables or workshops, so that lists can be made for each. */
export const hasBreakouts = async (forumId: string): Promise<boolean> =>
  (await db.$count(breakout, eq(breakout.forumId, forumId))) > 0;
