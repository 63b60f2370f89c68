import type { ReactNode } from "react";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import { agendaKindLabels } from "@/lib/forums/rules/agenda";
import type { AgendaEntry, BreakoutChoice } from "@/lib/forums/rules/forum";
import { formatTime } from "@/lib/platform/time";
import { BreakoutList } from "./breakout-list";

interface AgendaProps {
  items: readonly AgendaEntry[];
  breakouts: readonly BreakoutChoice[];
  /** Says at each table whether there are seats; only while one can register. */
  showSeats: boolean;
  /** The forum is over: what is not known will not come any more. */
  held: boolean;
}

/** The programme in order, tables below the item they belong to. Times that are not known are left out. */
export function Agenda({ items, breakouts, showSeats, held }: AgendaProps) {
  const timed = items.some((item) => item.startsAt);
  const entries = items.map((item): TimelineEntry => {
    const tables = breakouts.filter((table) => table.agendaItemId === item.id);
    return {
      id: item.id,
      time: item.startsAt ? formatTime(item.startsAt) : undefined,
      title: item.title,
      note: noteOf(item),
      children: tables.length > 0 ? <BreakoutList tables={tables} showSeats={showSeats} /> : null,
    };
  });
  return (
    <div className={timed ? undefined : "agenda-untimed"}>
      <Timeline entries={entries} />
      {timed ? null : (
        <p className="muted small">
          {held ? "Die genauen Zeiten sind uns nicht bekannt." : "Die genauen Zeiten stehen noch nicht fest."}
        </p>
      )}
    </div>
  );
}

/** Kind, host and description, as far as they say more than the title does. */
function noteOf(item: AgendaEntry): ReactNode {
  const kind = agendaKindLabels[item.kind];
  const repeats = item.title.toLowerCase().includes(kind.toLowerCase()) || item.kind === "breakouts";
  const facts = [repeats ? null : kind, item.host].filter(Boolean);
  if (facts.length === 0 && !item.description) return null;
  return (
    <>
      {facts.join(" · ")}
      {facts.length > 0 && item.description ? <br /> : null}
      {item.description}
    </>
  );
}
