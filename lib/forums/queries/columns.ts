import "server-only";
import { sql } from "drizzle-orm";
import { agendaItem, breakout, district, forum, forumDistrict, municipality, series, venue } from "@/db/schema";
import type { AgendaEntry, BreakoutChoice, DistrictRef, ForumVenue } from "../rules/forum";
import type { KindCount } from "../rules/places";

const districtsOfForum = sql<DistrictRef[]>`coalesce((
  select json_agg(json_build_object('ags', d.ags, 'label', d.label))
  from ${forumDistrict} fd join ${district} d on d.ags = fd.district_ags
  where fd.forum_id = ${forum.id}), '[]')`;

/** What a list shows. Needs forum joined with series, venue and municipality. */
export const cardColumns = {
  id: forum.id,
  slug: forum.slug,
  number: forum.number,
  title: forum.title,
  seriesTitle: series.title,
  startsAt: forum.startsAt,
  endsAt: forum.endsAt,
  place: sql<string | null>`coalesce(${forum.place}, ${venue.town}, ${municipality.name})`,
  districts: districtsOfForum,
  capacity: forum.capacity,
  waitlistEnabled: forum.waitlistEnabled,
  registrationOpensAt: forum.registrationOpensAt,
  registrationClosesAt: forum.registrationClosesAt,
  publishedAt: forum.publishedAt,
  postponedAt: forum.postponedAt,
  cancelledAt: forum.cancelledAt,
  isExample: forum.isExample,
};

/** Places are counted only where somebody could still take one: counting is the dear part of a list. */
export const seatColumns = (at: Date) => {
  const counts = sql`${forum.capacity} is not null and ${forum.startsAt} > ${at.toISOString()}::timestamptz`;
  return {
    taken: sql<number>`case when ${counts} then portal_taken(${forum.id}, ${at.toISOString()}::timestamptz) else 0 end`,
    waiting: sql<number>`case when ${counts} then portal_waiting(${forum.id}) else 0 end`,
    overbooking: forum.overbooking,
    contingents: forum.contingents,
    takenByKind: sql<KindCount[]>`case when ${counts} and ${forum.contingents} <> '[]'
      then portal_taken_by_kind(${forum.id}, ${at.toISOString()}::timestamptz) else '[]' end`,
  };
};

const agendaOfForum = sql<
  (Omit<AgendaEntry, "startsAt" | "endsAt"> & { startsAt: string | null; endsAt: string | null })[]
>`coalesce((
  select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'startsAt', a.starts_at, 'endsAt', a.ends_at,
    'title', a.title, 'description', a.description, 'host', a.host) order by a.position)
  from ${agendaItem} a where a.forum_id = ${forum.id}), '[]')`;

const breakoutsOfForum = (at: Date) => sql<(Omit<BreakoutChoice, "status"> & { wished: number })[]>`coalesce((
  select json_agg(json_build_object('id', b.id, 'agendaItemId', b.agenda_item_id, 'title', b.title, 'topic', b.topic,
    'host', b.host, 'seats', b.seats, 'wished', case
      when b.seats is not null and ${forum.startsAt} > ${at.toISOString()}::timestamptz then portal_wishes(b.id) else 0
    end) order by b.position)
  from ${breakout} b where b.forum_id = ${forum.id}), '[]')`;

const venueOfForum = sql<ForumVenue | null>`case when ${venue.id} is not null then json_build_object(
  'name', ${venue.name}, 'street', ${venue.street}, 'postcode', ${venue.postcode}, 'town', ${venue.town},
  'access', ${venue.access}, 'accessNote', ${venue.accessNote}, 'arrival', ${venue.arrival}) end`;

/** What a feed tells besides. */
export const feedColumns = {
  summary: forum.summary,
  sequence: forum.sequence,
  updatedAt: forum.updatedAt,
  contactEmail: forum.contactEmail,
  venue: venueOfForum,
};

/** What the page of a forum shows besides. */
export const detailColumns = (at: Date) => ({
  summary: forum.summary,
  body: forum.body,
  plainBody: forum.plainBody,
  audience: forum.audience,
  organiser: forum.organiser,
  contactName: forum.contactName,
  contactEmail: forum.contactEmail,
  contactPhone: forum.contactPhone,
  source: forum.source,
  unlisted: forum.unlisted,
  approvalRequired: forum.approvalRequired,
  supportUntil: forum.supportUntil,
  cateringOffered: forum.cateringOffered,
  childcareOffered: forum.childcareOffered,
  extraQuestions: forum.extraQuestions,
  sequence: forum.sequence,
  cancelReason: forum.cancelReason,
  createdAt: forum.createdAt,
  updatedAt: forum.updatedAt,
  series: {
    id: series.id,
    slug: series.slug,
    title: series.title,
    audience: series.audience,
    organiser: series.organiser,
    partners: series.partners,
    isExample: series.isExample,
  },
  venue: venueOfForum,
  agenda: agendaOfForum,
  breakouts: breakoutsOfForum(at),
});
