import { isoWithOffset } from "@/lib/platform/time";
import type { ForumDetail } from "./rules/forum";

type Json = { [key: string]: unknown };

export interface DataSource {
  /** Public address of the portal, without trailing slash. */
  appUrl: string;
  /** State in which the districts lie; all that is known of a place while there is none. */
  stateName: string;
}

const schema = "https://schema.org";
// Search engines must not announce what will never take place.
const marked = (title: string, isExample: boolean) => (isExample ? `Beispiel: ${title}` : title);
const organisation = (name: string, url?: string): Json => ({ "@type": "Organization", name, ...(url ? { url } : {}) });

/** schema.org/Event of a published forum. Facts that are not known are left out, never guessed. */
export function forumStructuredData(forum: ForumDetail, source: DataSource): Json {
  const url = `${source.appUrl}/foren/${forum.slug}`;
  return {
    "@context": schema,
    "@type": "Event",
    "@id": url,
    url,
    name: marked(forum.title, forum.isExample),
    description: forum.summary,
    startDate: isoWithOffset(forum.startsAt),
    ...(forum.endsAt ? { endDate: isoWithOffset(forum.endsAt) } : {}),
    eventStatus: `${schema}/${statusOf(forum)}`,
    eventAttendanceMode: `${schema}/OfflineEventAttendanceMode`,
    location: locationOf(forum, source),
    organizer: organisersOf(forum),
    superEvent: {
      "@type": "EventSeries",
      "@id": `${source.appUrl}/reihen/${forum.series.slug}`,
      url: `${source.appUrl}/reihen/${forum.series.slug}`,
      name: forum.series.title,
    },
    isAccessibleForFree: true,
    inLanguage: "de",
    ...audienceOf(forum.audience ?? forum.series.audience),
  };
}

export interface SeriesFacts {
  slug: string;
  title: string;
  summary: string;
  organiser: string;
  partners: readonly { name: string; url?: string }[];
  isExample: boolean;
}

/** schema.org/EventSeries with the forums given as its parts. */
export function seriesStructuredData(
  series: SeriesFacts,
  forums: readonly { slug: string; title: string; startsAt: Date; isExample: boolean }[],
  { appUrl }: DataSource,
): Json {
  const url = `${appUrl}/reihen/${series.slug}`;
  return {
    "@context": schema,
    "@type": "EventSeries",
    "@id": url,
    url,
    name: marked(series.title, series.isExample),
    description: series.summary,
    inLanguage: "de",
    isAccessibleForFree: true,
    organizer: [
      organisation(series.organiser),
      ...series.partners.map(({ name, url: home }) => organisation(name, home)),
    ],
    subEvent: forums.map((forum) => ({
      "@type": "Event",
      "@id": `${appUrl}/foren/${forum.slug}`,
      url: `${appUrl}/foren/${forum.slug}`,
      name: marked(forum.title, forum.isExample),
      startDate: isoWithOffset(forum.startsAt),
    })),
  };
}

/** JSON for a script element: no text in it can end the element or begin a comment. */
export const scriptJson = (data: Json): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const audienceOf = (audience: string): Json =>
  audience ? { audience: { "@type": "Audience", audienceType: audience } } : {};

function statusOf(forum: Pick<ForumDetail, "cancelledAt" | "postponedAt">): string {
  if (forum.cancelledAt) return "EventCancelled";
  return forum.postponedAt ? "EventPostponed" : "EventScheduled";
}

function locationOf({ venue, place }: ForumDetail, { stateName }: DataSource): Json {
  const country = { addressRegion: stateName, addressCountry: "DE" };
  if (!venue) {
    const name = place ?? "Der Ort wird noch bekannt gegeben";
    return {
      "@type": "Place",
      name,
      address: { "@type": "PostalAddress", ...(place ? { addressLocality: place } : {}), ...country },
    };
  }
  return {
    "@type": "Place",
    name: venue.name,
    address: {
      "@type": "PostalAddress",
      ...(venue.street ? { streetAddress: venue.street } : {}),
      ...(venue.postcode ? { postalCode: venue.postcode } : {}),
      addressLocality: venue.town,
      ...country,
    },
  };
}

function organisersOf({ organiser, series }: Pick<ForumDetail, "organiser" | "series">): Json[] {
  const names = new Set([organiser ?? series.organiser]);
  const partners = series.partners.filter(({ name }) => !names.has(name));
  return [...[...names].map((name) => organisation(name)), ...partners.map(({ name, url }) => organisation(name, url))];
}
