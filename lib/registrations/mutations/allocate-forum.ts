import "server-only";
import type { StaffActor } from "@/lib/policy/actor";
import { allocate } from "./allocate";
import { openDesk } from "./desk";

/** Gives out the places of one forum after somebody in charge has made more of them. */
export const allocateForum = (actor: StaffActor, forumId: string): Promise<number> =>
  openDesk(actor, forumId, allocate);
