import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { liveStates, registration } from "@/db/schema";
import { berlinDay, now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { listMunicipalities } from "@/lib/regions/queries";
import { whoIsMissing } from "../rules/missing";

type Forum = { id: string; districts: readonly { ags: string; label: string }[] };

/** Municipalities of the forum's districts, and kinds of participants, from which nobody is registered. */
export async function findMissing(actor: StaffActor, forum: Forum) {
  const day = berlinDay(now());
  const towns = await Promise.all(
    forum.districts.map(async ({ ags, label }) => ({ ags, label, towns: await listMunicipalities(ags, day) })),
  );
  const people = await asActor(actor, (tx) =>
    tx
      .selectDistinct({
        organisation: registration.organisation,
        actorType: registration.actorType,
        districtAgs: registration.districtAgs,
      })
      .from(registration)
      .where(and(eq(registration.forumId, forum.id), inArray(registration.state, [...liveStates]))),
  );
  return whoIsMissing(towns, people);
}
