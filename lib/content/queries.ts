import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { contentPage, setting } from "@/db/schema";
import { env } from "@/lib/platform/env";
import { unsign } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";
import { reportNumber, settingsFrom } from "./rules";
import type { SiteSettings, Topic } from "./schema";

/** What this process read last. Only for the time in which the database does not answer. */
let lastKnown: SiteSettings | undefined;

/**
 * Names, contact, colours, limits of this portal. Read once per request; the worker, which has no request, reads anew
 * each time. While the database is away: what was read last; throws when nothing was read yet.
 */
export const getSiteSettings = cache(async (): Promise<SiteSettings> => {
  try {
    const { settings, wrong } = settingsFrom(await db.select().from(setting).orderBy(asc(setting.key)));
    if (wrong.length > 0) log.warn({ settings: wrong }, "settings are wrong and count as missing");
    lastKnown = settings;
    return settings;
  } catch (error) {
    if (!lastKnown) throw error;
    log.warn({ err: error }, "settings could not be read, the last known ones stay");
    return lastKnown;
  }
});

export type ContentPage = typeof contentPage.$inferSelect;

/** The newest version of a legal or help page, or null when the operator has written none. */
export const getContentPage = cache(async (slug: string): Promise<ContentPage | null> => {
  const [page] = await db
    .select()
    .from(contentPage)
    .where(eq(contentPage.slug, slug))
    .orderBy(desc(contentPage.version))
    .limit(1);
  return page ?? null;
});

/** Topics people choose from, in the agency's order. */
export async function listTopics(): Promise<readonly Topic[]> {
  return (await getSiteSettings()).topics;
}

/** Version of the privacy notice that a person sees now, stored with what they send; 0 while there is none. */
export async function getPrivacyVersion(): Promise<number> {
  return (await getContentPage("datenschutz"))?.version ?? 0;
}

/** What the receipt of a barrier report says, or null when it was not written by us. */
export function readBarrierReceipt(signed: string): { number: string; dueOn: string } | null {
  const [reportId, dueOn] = unsign(env().APP_SECRET, "barrier-receipt", signed)?.split("~") ?? [];
  return reportId && dueOn ? { number: reportNumber(reportId), dueOn } : null;
}
