interface CalendarLeafProps {
  /** From `leafParts`; weekday as "Di", or in full for the large leaf. */
  parts: { weekday: string; day: string; month: string; year: string };
  /** Machine-readable start with offset. */
  dateTime: string;
  size?: "small" | "large" | undefined;
}

/** The date as a leaf torn from a calendar. Only an ornament of the date: the full date stands beside it as text. */
export function CalendarLeaf({ parts, dateTime, size = "small" }: CalendarLeafProps) {
  return (
    <time className={`leaf leaf-${size}`} dateTime={dateTime}>
      <span className="leaf-weekday">{parts.weekday} </span>
      <span className="leaf-day">{parts.day}. </span>
      <span className="leaf-month">{parts.month} </span>
      <span className="leaf-year">{parts.year}</span>
    </time>
  );
}
