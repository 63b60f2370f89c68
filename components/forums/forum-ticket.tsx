import type { Route } from "next";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { CalendarLeaf } from "@/components/ui/calendar-leaf";
import { type Fact, Facts } from "@/components/ui/facts";
import { Ticket } from "@/components/ui/ticket";
import type { ForumDetail } from "@/lib/forums/rules/forum";
import { formatDate, formatDateTimeRange, isoWithOffset, leafParts } from "@/lib/platform/time";

/** The head of a forum's page: date, heading and facts; the stub is the part to act on. */
export function ForumTicket({ forum, stub }: { forum: ForumDetail; stub: ReactNode }) {
  const weekday = formatDate(forum.startsAt).split(",")[0] ?? "";
  return (
    <Ticket
      leaf={
        <CalendarLeaf
          size="large"
          parts={{ ...leafParts(forum.startsAt), weekday }}
          dateTime={isoWithOffset(forum.startsAt)}
        />
      }
      stub={stub}
    >
      <p className="preline">
        <a href={`/reihen/${forum.series.slug}` as Route}>{forum.series.title}</a>
        {forum.number === null ? null : `, ${forum.number}. Fachforum`}
      </p>
      <h1>{forum.title}</h1>
      {forum.isExample ? (
        <p className="example-line">
          <Badge tone="warning">Beispiel</Badge> Dieses Forum ist erfunden und findet nicht statt.
        </p>
      ) : null}
      <Facts items={factsOf(forum)} />
    </Ticket>
  );
}

function factsOf(forum: ForumDetail): Fact[] {
  return [
    { label: forum.postponedAt ? "Alter Termin" : "Zeit", value: formatDateTimeRange(forum.startsAt, forum.endsAt) },
    { label: "Ort", value: placeOf(forum) },
    {
      label: forum.districts.length > 1 ? "Kreise" : "Kreis",
      value: forum.districts.map((district) => district.label).join(" und "),
    },
    { label: "Für wen", value: forum.audience ?? forum.series.audience },
    { label: "Kosten", value: forum.window === "over" ? null : "keine" },
  ];
}

function placeOf({ venue, place, window }: ForumDetail): ReactNode {
  if (venue) {
    const town = [venue.postcode, venue.town].filter(Boolean).join(" ");
    return (
      <address>
        {venue.name}
        <br />
        {[venue.street, town].filter(Boolean).join(", ")}
        {place && place !== venue.town ? ` (${place})` : null}
      </address>
    );
  }
  const unknown = window === "over" ? "ist uns nicht bekannt" : "wird noch bekannt gegeben";
  return place ? `${place}. Das genaue Haus ${unknown}.` : `Der Ort ${unknown}.`;
}
