import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { addDays, parseWallTime } from "@/lib/platform/time";
import { type CalendarForum, forumCalendar, forumFeed } from "./calendar";

const source = {
  appUrl: "https://fachforen.example.org",
  organiser: { name: "Landesagentur für Engagement", email: "kontakt@example.org" },
};

const row: CalendarForum = {
  id: "0196a7b0-0000-7000-8000-000000000001",
  slug: "taunusstein-2016",
  title: "Aktiv vor Ort; Engagiert, für Flüchtlinge",
  summary: "Ämter, Vereine und Bürgermeisterinnen treffen sich. ".repeat(6).trim(),
  startsAt: parseWallTime("2016-04-12T14:00"),
  endsAt: parseWallTime("2016-04-12T17:00"),
  place: "Taunusstein-Hahn",
  sequence: 2,
  updatedAt: parseWallTime("2016-03-01T09:30"),
  contactEmail: null,
  cancelledAt: null,
  postponedAt: null,
  venue: null,
};

/** Reads strictly: unknown zones, bad folding or bad escapes throw or change what is compared. */
function read(text: string) {
  const component = ICAL.Component.fromString(text);
  const zone = component.getFirstSubcomponent("vtimezone");
  if (zone) ICAL.TimezoneService.register(zone);
  const events = component
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each, { strictExceptions: true }));
  return { component, events, event: events[0]! };
}

describe("calendar file of a forum", () => {
  it("names the time in Berlin with its zone, in summer and in winter", () => {
    for (const wallTime of ["2016-04-12T14:00", "2016-11-08T14:00", "2026-10-25T12:00", "2027-03-28T12:00"]) {
      const startsAt = parseWallTime(wallTime);
      const { event } = read(forumCalendar({ ...row, startsAt, endsAt: null }, source));
      expect(event.startDate.zone.tzid).toBe("Europe/Berlin");
      expect(event.startDate.toString()).toBe(`${wallTime}:00`);
      expect(event.startDate.toJSDate()).toEqual(startsAt);
    }
  });

  it("keeps every character of the texts and folds at 75 octets", () => {
    const text = forumCalendar({ ...row, title: "Ä".repeat(60) }, source);
    const lines = text.split("\r\n");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text).toMatch(/END:VCALENDAR\r\n$/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(read(text).event.summary).toBe("Ä".repeat(60));
    const { event } = read(forumCalendar(row, source));
    expect(event.summary).toBe("Aktiv vor Ort; Engagiert, für Flüchtlinge");
    expect(event.description).toContain(row.summary);
    expect(event.location).toBe("Taunusstein-Hahn");
  });

  it("cannot be broken out of by a text", () => {
    const title = "Forum\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT";
    const { event, component } = read(forumCalendar({ ...row, title }, source));
    expect(component.getAllSubcomponents("vevent")).toHaveLength(1);
    expect(event.component.getFirstProperty("attendee")).toBeNull();
    expect(event.summary).toBe("Forum\nATTENDEE:mailto:x@example.org\nEND:VEVENT");
  });

  it("is the same entry after a change: same UID, higher sequence", () => {
    const before = read(forumCalendar(row, source)).event;
    const moved = { ...row, sequence: 3, startsAt: addDays(row.startsAt, 7), endsAt: null };
    const after = read(forumCalendar(moved, source)).event;
    expect(after.uid).toBe(before.uid);
    expect(after.uid).toBe(`${row.id}@fachforen.example.org`);
    expect([before.sequence, after.sequence]).toEqual([2, 3]);
  });

  it("has no end while the end is unknown, and says so", () => {
    const { event } = read(forumCalendar({ ...row, endsAt: null, place: null }, source));
    expect(event.component.getFirstProperty("dtend")).toBeNull();
    expect(event.component.getFirstProperty("duration")).toBeNull();
    expect(event.description).toContain("Das Ende ist noch nicht bekannt.");
    expect(event.description).toContain("Der Ort wird noch bekannt gegeben.");
    expect(event.component.getFirstProperty("location")).toBeNull();
  });

  it("takes a cancelled forum out of the calendar", () => {
    const cancelled = { ...row, cancelledAt: row.updatedAt };
    const { component, event } = read(forumCalendar(cancelled, source, { method: "cancel" }));
    expect(component.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(event.component.getFirstPropertyValue("organizer")).toBe("mailto:kontakt@example.org");
  });

  it("gives the same bytes as long as nothing changed", () => {
    expect(forumCalendar(row, source)).toBe(forumCalendar(row, source));
    const text = forumCalendar(row, source);
    expect(text).toContain("DTSTAMP:20160301T083000Z");
    expect(text).toContain("LAST-MODIFIED:20160301T083000Z");
  });
});

describe("calendar to subscribe to", () => {
  it("carries its name, when to come back, and every forum in its state", () => {
    const venue = { name: "Bürgerhaus", street: "Aarstraße 1", postcode: "65232", town: "Taunusstein" };
    const forums = [row, { ...row, id: "0196a7b0-0000-7000-8000-000000000002", venue, postponedAt: row.updatedAt }];
    const url = "https://fachforen.example.org/feeds/kreise/06439.ics";
    const { component, events } = read(
      forumFeed(forums, source, { name: "Fachforen: Kassel, Stadt; Kreis\nX:Y", url }),
    );
    // The parser does not know these two as text, so what it gives is what stands in the file.
    expect(component.getFirstPropertyValue("x-wr-calname")).toBe("Fachforen: Kassel\\, Stadt\\; Kreis X:Y");
    expect(component.getFirstPropertyValue("name")).toBe("Fachforen: Kassel\\, Stadt\\; Kreis X:Y");
    expect(String(component.getFirstPropertyValue("refresh-interval"))).toBe("PT6H");
    expect(events.map((event) => event.component.getFirstPropertyValue("status"))).toEqual(["CONFIRMED", "CANCELLED"]);
    expect(events[1]?.summary).toBe("Verschoben: Aktiv vor Ort; Engagiert, für Flüchtlinge");
    expect(events[1]?.location).toBe("Bürgerhaus, Aarstraße 1, 65232 Taunusstein");
    expect(component.getAllSubcomponents("vtimezone")).toHaveLength(1);
  });

  it("is a valid calendar without any forum", () => {
    const { component, events } = read(forumFeed([], source, { name: "Leer", url: "https://x.example.org/a.ics" }));
    expect(component.getFirstPropertyValue("version")).toBe("2.0");
    expect(events).toEqual([]);
  });
});
