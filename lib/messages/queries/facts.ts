import "server-only";
import { and, count, desc, eq, lte } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { db, type Tx } from "@/db/client";
import type { ReminderKind } from "@/db/schema";
import { bulkMail, district, forum, handover, registration, seatOffer, subscription } from "@/db/schema";
import { getSiteSettings } from "@/lib/content/queries";
import { findPublishedForum } from "@/lib/forums/queries/published";
import type { ForumDetail } from "@/lib/forums/rules/forum";
import { isMeant } from "@/lib/mailings/rules/filter";
import { env } from "@/lib/platform/env";
import { system } from "@/lib/policy/actor";
import { handoverUrl, registrationUrl } from "@/lib/registrations/links";
import { oneClickUrl, subscriptionUrl } from "@/lib/subscriptions/links";
import type { OutboxRow, RegistrationFacts, RegistrationPart, SiteFacts, SubscriptionFacts } from "../facts";

/** What is the same in all mails of this portal. */
export async function getSiteFacts(): Promise<SiteFacts> {
  const settings = await getSiteSettings();
  return {
    appUrl: env().APP_URL,
    siteName: settings.siteName,
    agencyName: settings.agencyName,
    contactEmail: settings.contactEmail,
    contactPhone: settings.contactPhone,
    accent: settings.accent?.light,
    unconfirmedHours: settings.retention.unconfirmedHours,
    quietHours: settings.seats.quietHours,
  };
}

async function findForum(id: string | null, now: Date): Promise<ForumDetail | null> {
  if (!id) return null;
  const [row] = await db.select({ slug: forum.slug }).from(forum).where(eq(forum.id, id));
  return row ? findPublishedForum(row.slug, now) : null;
}

const reader = system("mail");

/** The state of a registration as it is now, or null when it, or its forum, is gone. */
export async function findRegistrationFacts(mail: OutboxRow, now: Date): Promise<RegistrationFacts | null> {
  const { registrationId, params } = mail;
  if (!registrationId) return null;
  const own = await asActor(reader, (tx) => findRegistration(tx, registrationId, mail));
  const found = own && (await findForum(own.forumId, now));
  if (!own || !found) return null;
  const { registration: part, offer, handover: invite, rank, bulk } = own;
  return {
    now,
    site: await getSiteFacts(),
    params,
    registration: part,
    forum: found,
    offer,
    handover: invite && { ...invite, link: handoverUrl(invite) },
    rank,
    link: registrationUrl(part),
    bulk,
    reminder: own.reminders[mail.template as ReminderKind] ?? {},
  };
}

const registrationColumns = {
  id: registration.id,
  state: registration.state,
  title: registration.title,
  firstName: registration.firstName,
  lastName: registration.lastName,
  emailNormalised: registration.emailNormalised,
  createdAt: registration.createdAt,
  holdUntil: registration.holdUntil,
  confirmedAt: registration.confirmedAt,
  endedAt: registration.endedAt,
  attendance: registration.attendance,
  queueNumber: registration.queueNumber,
  linkVersion: registration.linkVersion,
  reopenedUntil: registration.reopenedUntil,
};

async function findRegistration(tx: Tx, id: string, { params, bulkMailId }: OutboxRow) {
  const handoverId = params["handoverId"];
  const [row] = await tx
    .select({ forumId: registration.forumId, part: registrationColumns, reminders: forum.reminders })
    .from(registration)
    .innerJoin(forum, eq(forum.id, registration.forumId))
    .where(eq(registration.id, id));
  if (!row) return null;
  const [offer] = await tx
    .select({ state: seatOffer.state, expiresAt: seatOffer.expiresAt })
    .from(seatOffer)
    .where(eq(seatOffer.registrationId, id))
    .orderBy(desc(seatOffer.offeredAt))
    .limit(1);
  return {
    forumId: row.forumId,
    registration: row.part,
    offer: offer ?? null,
    handover: handoverId ? await findHandover(tx, handoverId) : null,
    rank: await findRank(tx, row.forumId, row.part),
    bulk: bulkMailId ? await findBulk(tx, bulkMailId, id) : null,
    reminders: row.reminders,
  };
}

async function findBulk(tx: Tx, id: string, registrationId: string): Promise<RegistrationFacts["bulk"]> {
  const [row] = await tx
    .select({ mail: bulkMail, person: registration })
    .from(bulkMail)
    .innerJoin(registration, eq(registration.forumId, bulkMail.forumId))
    .where(and(eq(bulkMail.id, id), eq(registration.id, registrationId)));
  if (!row) return null;
  const { subject, body, links, filter } = row.mail;
  return { subject, body, links, evenIfCancelled: filter.evenIfCancelled, meant: isMeant(filter, row.person) };
}

async function findHandover(tx: Tx, id: string) {
  const { firstName, lastName, expiresAt } = handover;
  const [row] = await tx
    .select({ id: handover.id, firstName, lastName, expiresAt })
    .from(handover)
    .where(eq(handover.id, id));
  return row ?? null;
}

async function findRank(tx: Tx, forumId: string, { state, queueNumber }: RegistrationPart): Promise<number | null> {
  if (state !== "waitlisted" || queueNumber === null) return null;
  const [row] = await tx
    .select({ rank: count() })
    .from(registration)
    .where(
      and(
        eq(registration.forumId, forumId),
        eq(registration.state, "waitlisted"),
        lte(registration.queueNumber, queueNumber),
      ),
    );
  return row?.rank ?? null;
}

/** The state of a subscription as it is now, or null when it was ended. */
export async function findSubscriptionFacts(mail: OutboxRow, now: Date): Promise<SubscriptionFacts | null> {
  const { subscriptionId, params, forumId } = mail;
  if (!subscriptionId) return null;
  const [row] = await asActor(reader, (tx) =>
    tx
      .select({
        id: subscription.id,
        createdAt: subscription.createdAt,
        confirmedAt: subscription.confirmedAt,
        district: { ags: district.ags, label: district.label },
      })
      .from(subscription)
      .innerJoin(district, eq(district.ags, subscription.districtAgs))
      .where(eq(subscription.id, subscriptionId)),
  );
  if (!row) return null;
  const { district: place, ...own } = row;
  return {
    now,
    site: await getSiteFacts(),
    params,
    subscription: own,
    district: place,
    forum: await findForum(forumId, now),
    link: subscriptionUrl(own),
    oneClickLink: oneClickUrl(own),
  };
}
