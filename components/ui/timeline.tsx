import type { ReactNode } from "react";

export interface TimelineEntry {
  /** Stable key. */
  id: string;
  /** "14:00" or nothing while it is not known. */
  time?: string | undefined;
  /** Machine-readable time, for example "14:00". */
  dateTime?: string | undefined;
  title: string;
  note?: ReactNode;
  /** What belongs to the entry, for example the tables of a World Café. */
  children?: ReactNode;
}

/** An agenda in the order of time. */
export function Timeline({ entries, level = 3 }: { entries: readonly TimelineEntry[]; level?: 3 | 4 }) {
  const Title = `h${level}` as const;
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id}>
          <p className="timeline-time">
            {entry.time ? <time dateTime={entry.dateTime ?? entry.time}>{entry.time}</time> : null}
          </p>
          <div>
            <Title className="timeline-title">{entry.title}</Title>
            {entry.note ? <p className="muted">{entry.note}</p> : null}
            {entry.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
