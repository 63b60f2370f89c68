import type { ReactNode } from "react";

interface TicketProps {
  /** Large calendar leaf; left out while the date is unknown. */
  leaf?: ReactNode;
  /** Heading and facts. */
  children: ReactNode;
  /** The tear-off part: seats in words, one clear button, the calendar link. */
  stub?: ReactNode;
}

/** The facts of an event, laid out like a ticket. */
export function Ticket({ leaf, children, stub }: TicketProps) {
  return (
    <div className={leaf ? "ticket" : "ticket ticket-undated"}>
      {leaf}
      <div className="ticket-body">{children}</div>
      {stub ? <div className="ticket-stub">{stub}</div> : null}
    </div>
  );
}
