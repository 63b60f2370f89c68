import { SeatPill, type SeatTone } from "@/components/ui/seat-pill";
import type { BreakoutChoice } from "@/lib/forums/rules/forum";

const SEATS: Record<BreakoutChoice["status"], { tone: SeatTone; words: string }> = {
  free: { tone: "free", words: "Plätze frei" },
  few: { tone: "few", words: "Wenige Plätze" },
  full: { tone: "closed", words: "Voll" },
};

/** Tables or workshops with topic and host. */
export function BreakoutList({ tables, showSeats }: { tables: readonly BreakoutChoice[]; showSeats: boolean }) {
  return (
    <ul className="tables">
      {tables.map((table) => {
        const seats = SEATS[table.status];
        return (
          <li key={table.id}>
            <div>
              <strong>{table.title}</strong>
              {table.topic ? <p>{table.topic}</p> : null}
              {table.host ? <p className="muted small">Am Tisch: {table.host}</p> : null}
            </div>
            {showSeats && table.seats !== null ? <SeatPill tone={seats.tone}>{seats.words}</SeatPill> : null}
          </li>
        );
      })}
    </ul>
  );
}
