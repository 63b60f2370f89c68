import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { CalendarLeaf } from "@/components/ui/calendar-leaf";
import { Card } from "@/components/ui/card";
import type { ForumCardData } from "@/lib/forums/rules/forum";
import { berlinDay, formatDateTimeRange, formatTimeRange, isoWithOffset, leafParts } from "@/lib/platform/time";
import { SeatWords } from "./seat-words";

interface ForumCardProps {
  forum: ForumCardData;
  /** Level of the title in the outline of the page. */
  level?: 2 | 3 | 4;
}

/** One forum in a list: date, place, districts and seats in words. The whole card leads to its page. */
export function ForumCard({ forum, level = 3 }: ForumCardProps) {
  return (
    <Card
      title={forum.title}
      href={`/foren/${forum.slug}` as Route}
      level={level}
      media={<CalendarLeaf parts={leafParts(forum.startsAt)} dateTime={isoWithOffset(forum.startsAt)} />}
      marks={
        <>
          <SeatWords status={forum.seats} registrationOpensAt={forum.registrationOpensAt} />
          {forum.isExample ? <Badge>Beispiel</Badge> : null}
        </>
      }
    >
      <p>{timesOf(forum)}</p>
      <p>{placeOf(forum)}</p>
      <p className="muted">{forum.districts.map((district) => district.label).join(" · ")}</p>
    </Card>
  );
}

/** The day stands on the leaf; it is named again only where the forum ends on another one. */
function timesOf({ startsAt, endsAt }: ForumCardData): string {
  const oneDay = !endsAt || berlinDay(startsAt) === berlinDay(endsAt);
  return oneDay ? formatTimeRange(startsAt, endsAt) : formatDateTimeRange(startsAt, endsAt);
}

function placeOf({ place, seats }: ForumCardData): string {
  return place ?? (seats === "over" ? "Ort nicht bekannt" : "Ort wird noch bekannt gegeben");
}
