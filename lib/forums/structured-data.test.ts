import { describe, expect, it } from "vitest";
import { parseWallTime } from "@/lib/platform/time";
import type { ForumDetail } from "./rules/forum";
import { forumStructuredData, scriptJson, seriesStructuredData } from "./structured-data";

const source = { appUrl: "https://portal.test", stateName: "Hessen" };

const forum: ForumDetail = {
  id: "0190f5a0-0000-7000-8000-000000000001",
  slug: "taunusstein-2016",
  number: 1,
  title: "Fachforum Rheingau-Taunus und Limburg-Weilburg",
  summary: "Wo stehen unsere Kreise?",
  body: "",
  plainBody: null,
  audience: "Koordinierungskräfte der Kommunen",
  startsAt: parseWallTime("2016-04-12T14:00"),
  endsAt: parseWallTime("2016-04-12T17:00"),
  place: "Taunusstein-Hahn",
  districts: [{ ags: "06439", label: "Rheingau-Taunus-Kreis" }],
  organiser: null,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  source: null,
  unlisted: false,
  capacity: null,
  waitlistEnabled: true,
  approvalRequired: false,
  registrationOpensAt: null,
  registrationClosesAt: null,
  supportUntil: null,
  cateringOffered: false,
  childcareOffered: false,
  extraQuestions: [],
  sequence: 0,
  publishedAt: parseWallTime("2016-03-01T09:00"),
  postponedAt: null,
  cancelledAt: null,
  cancelReason: null,
  createdAt: parseWallTime("2016-02-01T09:00"),
  updatedAt: parseWallTime("2016-03-01T09:00"),
  isExample: false,
  series: {
    id: "0190f5a0-0000-7000-8000-000000000002",
    slug: "aktiv-vor-ort-2016",
    title: "Aktiv vor Ort",
    audience: "Alle",
    organiser: "LandesEhrenamtsagentur Hessen",
    partners: [{ name: "LAGFA Hessen", url: "https://example.org/" }],
    isExample: false,
  },
  venue: null,
  agenda: [],
  breakouts: [],
  window: "over",
  seats: "over",
};

describe("forumStructuredData", () => {
  it("describes the forum with its offset in summer time", () => {
    expect(forumStructuredData(forum, source)).toEqual({
      "@context": "https://schema.org",
      "@type": "Event",
      "@id": "https://portal.test/foren/taunusstein-2016",
      url: "https://portal.test/foren/taunusstein-2016",
      name: "Fachforum Rheingau-Taunus und Limburg-Weilburg",
      description: "Wo stehen unsere Kreise?",
      startDate: "2016-04-12T14:00:00+02:00",
      endDate: "2016-04-12T17:00:00+02:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      location: {
        "@type": "Place",
        name: "Taunusstein-Hahn",
        address: {
          "@type": "PostalAddress",
          addressLocality: "Taunusstein-Hahn",
          addressRegion: "Hessen",
          addressCountry: "DE",
        },
      },
      organizer: [
        { "@type": "Organization", name: "LandesEhrenamtsagentur Hessen" },
        { "@type": "Organization", name: "LAGFA Hessen", url: "https://example.org/" },
      ],
      superEvent: {
        "@type": "EventSeries",
        "@id": "https://portal.test/reihen/aktiv-vor-ort-2016",
        url: "https://portal.test/reihen/aktiv-vor-ort-2016",
        name: "Aktiv vor Ort",
      },
      isAccessibleForFree: true,
      inLanguage: "de",
      audience: { "@type": "Audience", audienceType: "Koordinierungskräfte der Kommunen" },
    });
  });

  it("leaves out an unknown end and says that the place is not known", () => {
    const data = forumStructuredData({ ...forum, endsAt: null, place: null }, source);
    expect(data).not.toHaveProperty("endDate");
    expect(data["location"]).toEqual({
      "@type": "Place",
      name: "Der Ort wird noch bekannt gegeben",
      address: { "@type": "PostalAddress", addressRegion: "Hessen", addressCountry: "DE" },
    });
  });

  it.each([
    [{ postponedAt: forum.startsAt }, "EventPostponed"],
    [{ cancelledAt: forum.startsAt }, "EventCancelled"],
    [{ cancelledAt: forum.startsAt, postponedAt: forum.startsAt }, "EventCancelled"],
  ])("says when it does not take place", (given, status) => {
    expect(forumStructuredData({ ...forum, ...given }, source)["eventStatus"]).toBe(`https://schema.org/${status}`);
  });

  it("names the house and marks an example", () => {
    const venue = {
      name: "Haus",
      street: "Weg 1",
      postcode: "65232",
      town: "Taunusstein",
      access: {},
      accessNote: null,
      arrival: null,
    };
    const data = forumStructuredData({ ...forum, venue, isExample: true }, source);
    expect(data["name"]).toBe("Beispiel: Fachforum Rheingau-Taunus und Limburg-Weilburg");
    expect(data["location"]).toEqual({
      "@type": "Place",
      name: "Haus",
      address: {
        "@type": "PostalAddress",
        streetAddress: "Weg 1",
        postalCode: "65232",
        addressLocality: "Taunusstein",
        addressRegion: "Hessen",
        addressCountry: "DE",
      },
    });
  });
});

it("names the forums of a series", () => {
  const data = seriesStructuredData({ ...forum.series, summary: "Ein Nachmittag" }, [forum], source);
  expect(data["@type"]).toBe("EventSeries");
  expect(data["subEvent"]).toEqual([
    {
      "@type": "Event",
      "@id": "https://portal.test/foren/taunusstein-2016",
      url: "https://portal.test/foren/taunusstein-2016",
      name: "Fachforum Rheingau-Taunus und Limburg-Weilburg",
      startDate: "2016-04-12T14:00:00+02:00",
    },
  ]);
});

it("cannot be ended by a title", () => {
  const json = scriptJson({ name: "</script><script>alert(1)</script><!-- & \u2028" });
  expect(json).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(json)).toEqual({ name: "</script><script>alert(1)</script><!-- & \u2028" });
});
