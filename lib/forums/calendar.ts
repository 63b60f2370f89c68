import { ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";
import type { forum, venue } from "@/db/schema";
import { berlinDateTime } from "@/lib/platform/time";
import { berlinTimezone } from "./calendar-timezone";

type ForumFacts = Pick<
  typeof forum.$inferSelect,
  | "id"
  | "slug"
  | "title"
  | "summary"
  | "startsAt"
  | "endsAt"
  | "place"
  | "sequence"
  | "updatedAt"
  | "contactEmail"
  | "cancelledAt"
  | "postponedAt"
>;
type VenueFacts = Pick<typeof venue.$inferSelect, "name" | "street" | "postcode" | "town">;
export type CalendarForum = ForumFacts & { venue: VenueFacts | null };

export type CalendarSource = {
  /** Public address of the portal, without trailing slash. */
  appUrl: string;
  /** Named as ORGANIZER, which RFC 5546 asks for in every method. */
  organiser: { name: string; email: string };
};

const productId = "//Fachforen-Portal//Kalender//DE";

/**
 * One forum as an iCalendar file (RFC 5545, CRLF, folded at 75 octets). The UID stays the same for the life of the
 * forum, so that a later file moves or removes the entry a person already has.
 * `method` "cancel" takes the entry out of the calendar (RFC 5546); `stamp` is the moment of sending, by default the
 * last change, so that an unchanged forum gives the same bytes.
 */
export function forumCalendar(
  row: CalendarForum,
  source: CalendarSource,
  { method = "publish", stamp }: { method?: "publish" | "cancel"; stamp?: Date } = {},
): string {
  const calendar = emptyCalendar();
  calendar.method(method === "cancel" ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
  const event = eventOf(row, source, stamp);
  calendar.createEvent(method === "cancel" ? { ...event, status: ICalEventStatus.CANCELLED } : event);
  return written(calendar);
}

/** Many forums as a calendar to subscribe to. Clients are asked to come back after six hours. */
export function forumFeed(
  forums: readonly CalendarForum[],
  source: CalendarSource,
  { name, url }: { name: string; url: string },
): string {
  const calendar = emptyCalendar();
  calendar.method(ICalCalendarMethod.PUBLISH);
  calendar
    .name(escaped(name))
    .ttl(6 * 3600)
    .source(url);
  for (const row of forums) calendar.createEvent(eventOf(row, source));
  return written(calendar);
}

// Each line ends with CRLF, the last one too, which the package leaves out.
const written = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`;

// The package escapes every text but the calendar's own name.
const escaped = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\;,]/g, "\\$&");

function emptyCalendar(): ICalCalendar {
  return new ICalCalendar({
    prodId: productId,
    // Only the events have a zone: with one of its own the calendar writes DTSTAMP in the zone of the machine.
    timezone: { name: null, generator: () => berlinTimezone },
  });
}

function eventOf(row: CalendarForum, source: CalendarSource, stamp = row.updatedAt): ICalEventData {
  const url = `${source.appUrl}/foren/${row.slug}`;
  const location = locationOf(row);
  return {
    id: `${row.id}@${new URL(source.appUrl).hostname}`,
    sequence: row.sequence,
    stamp,
    lastModified: row.updatedAt,
    start: berlinDateTime(row.startsAt),
    // No DTEND while the end is unknown: an invented one would block somebody's evening or cut their afternoon.
    end: row.endsAt ? berlinDateTime(row.endsAt) : null,
    timezone: "Europe/Berlin",
    summary: summaryOf(row),
    description: descriptionOf(row, url),
    ...(location ? { location } : {}),
    url,
    status: statusOf(row),
    organizer: { name: source.organiser.name, email: row.contactEmail ?? source.organiser.email },
  };
}

function statusOf(row: CalendarForum): ICalEventStatus {
  // A postponed forum does not take place at the time this entry names.
  return row.cancelledAt || row.postponedAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
}

function summaryOf(row: CalendarForum): string {
  if (row.cancelledAt) return `Abgesagt: ${row.title}`;
  if (row.postponedAt) return `Verschoben: ${row.title}`;
  return row.title;
}

function locationOf({ venue, place }: CalendarForum): string | null {
  if (!venue) return place;
  const town = [venue.postcode, venue.town].filter(Boolean).join(" ");
  return [venue.name, venue.street, town].filter(Boolean).join(", ");
}

function descriptionOf(row: CalendarForum, url: string): string {
  return [
    row.cancelledAt ? "Das Forum ist abgesagt." : null,
    row.postponedAt && !row.cancelledAt ? "Das Forum ist verschoben. Der neue Termin steht noch nicht fest." : null,
    row.summary,
    row.endsAt ? null : "Das Ende ist noch nicht bekannt.",
    locationOf(row) ? null : "Der Ort wird noch bekannt gegeben.",
    `Alle Angaben und Änderungen: ${url}`,
  ]
    .filter((line) => line !== null)
    .join("\n\n");
}
