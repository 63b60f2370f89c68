import "server-only";
import { eq } from "drizzle-orm";
import { cache } from "react";
import { asActor } from "@/db/actor";
import { db } from "@/db/client";
import { district, subscription } from "@/db/schema";
import { hashToken } from "@/lib/platform/ids";
import { berlinDay, now } from "@/lib/platform/time";
import { isValidOn } from "@/lib/regions/rules/validity";
import { linkToken } from "./schema";

export type OwnSubscription = {
  id: string;
  email: string;
  districtAgs: string;
  districtLabel: string;
  confirmed: boolean;
};

/** Is there a subscription behind this personal link? */
export async function hasSubscription(token: string): Promise<boolean> {
  if (!linkToken.safeParse(token).success) return false;
  const tokenHash = hashToken(token);
  const rows = await asActor({ kind: "registrant", tokenHash }, (tx) =>
    tx.select({ id: subscription.id }).from(subscription).where(eq(subscription.tokenHash, tokenHash)),
  );
  return rows.length > 0;
}

/** The subscription behind a personal link, or null: ended, expired, or never there. */
export async function getSubscription(token: string): Promise<OwnSubscription | null> {
  if (!linkToken.safeParse(token).success) return null;
  const tokenHash = hashToken(token);
  const [row] = await asActor({ kind: "registrant", tokenHash }, (tx) =>
    tx
      .select({
        id: subscription.id,
        email: subscription.email,
        districtAgs: subscription.districtAgs,
        districtLabel: district.label,
        confirmedAt: subscription.confirmedAt,
      })
      .from(subscription)
      .innerJoin(district, eq(district.ags, subscription.districtAgs))
      .where(eq(subscription.tokenHash, tokenHash)),
  );
  if (!row) return null;
  const { confirmedAt, ...facts } = row;
  return { ...facts, confirmed: confirmedAt !== null };
}

/** A district that exists today, or null: nobody can be told of forums elsewhere. */
export const getDistrictToFollow = cache(async (ags: string) => {
  const [row] = await db.select().from(district).where(eq(district.ags, ags));
  return row && isValidOn(row, berlinDay(now())) ? row : null;
});
