import { Temporal } from "temporal-polyfill";

/** Everything is stored as an instant and shown in this zone. */
const zone = "Europe/Berlin";
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Milliseconds by which this process's clock differs from the machine's; 0 unless CLOCK_NOW is set (demo and test). */
let offset = 0;

// `time.ts` is also used in the browser, where there is no such variable.
const fixed = typeof process === "undefined" ? undefined : process.env.CLOCK_NOW;
if (fixed) setClock(fixed);

/** Sets the clock to a Berlin wall time such as "2016-03-20T10:00"; it runs on from there. `null` sets it back. */
export function setClock(wallTime: string | null): void {
  offset = wallTime === null ? 0 : parseWallTime(wallTime, "earlier").getTime() - Date.now();
}

export const now = (): Date => new Date(Date.now() + offset);
export const clockOffset = (): number => offset;

export const addMinutes = (date: Date, minutes: number): Date => new Date(date.getTime() + minutes * MINUTE);
export const addHours = (date: Date, hours: number): Date => new Date(date.getTime() + hours * HOUR);

export const earlier = (a: Date, b: Date): Date => new Date(Math.min(a.getTime(), b.getTime()));

/** Calendar days in Berlin: the wall time stays the same across the change of clocks. */
export function addDays(date: Date, days: number): Date {
  return new Date(berlin(date).add({ days }).epochMilliseconds);
}

const berlin = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);

/** For libraries that take Temporal values. */
export const berlinDateTime = (date: Date): Temporal.ZonedDateTime => berlin(date);

/**
 * Reads a Berlin wall time ("2016-04-12T14:00").
 * The gap in March is refused with a RangeError ("reject"), or moved on by the hour; of the doubled hour in October
 * the first is meant.
 */
export function parseWallTime(wallTime: string, gap: "reject" | "earlier" = "reject"): Date {
  const plain = Temporal.PlainDateTime.from(wallTime);
  const zoned = plain.toZonedDateTime(zone, { disambiguation: "compatible" });
  if (gap === "reject" && !zoned.toPlainDateTime().equals(plain)) {
    throw new RangeError(`${wallTime} does not exist in ${zone}`);
  }
  return new Date(zoned.epochMilliseconds);
}

/** "2016-04-12": the day in Berlin. */
export const berlinDay = (date: Date): string => berlin(date).toPlainDate().toString();

/** For files that know no zones, such as spreadsheets: an instant whose UTC fields show the wall time in Berlin. */
export const wallTimeAsUtc = (date: Date): Date =>
  new Date(berlin(date).toPlainDateTime().toZonedDateTime("UTC").epochMilliseconds);

/** Wall clock in Berlin: weekday 1 (Monday) to 7, hour and minute. */
export function berlinClock(date: Date): { weekday: number; hour: number; minute: number; day: string } {
  const zoned = berlin(date);
  return { weekday: zoned.dayOfWeek, hour: zoned.hour, minute: zoned.minute, day: zoned.toPlainDate().toString() };
}

/** The instant of `hour`:00 Berlin time on the day `days` after `date`'s day. */
export function berlinHour(date: Date, days: number, hour: number): Date {
  const day = berlin(date).toPlainDate().add({ days });
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds);
}

/** The instant of this Berlin time ("09:30") on the day `days` after `date`'s day; a time in the gap moves on by the hour. */
export const dayAt = (date: Date, days: number, time: string): Date =>
  parseWallTime(`${berlin(date).toPlainDate().add({ days }).toString()}T${time}`, "earlier");

/** "2016-04-12T14:00:00+02:00", for JSON-LD and `<time>`. */
export const isoWithOffset = (date: Date): string =>
  berlin(date).toString({ timeZoneName: "never", smallestUnit: "second" });

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat("de-DE", { timeZone: zone, ...options });
  return (date: Date) => formatter.format(date);
};

/** "Dienstag, 12. April 2016" */
export const formatDate = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
/** "12.04.2016" */
export const formatDateShort = format({ day: "2-digit", month: "2-digit", year: "numeric" });
/** "14:00" */
export const formatTime = format({ hour: "2-digit", minute: "2-digit" });
/** "Dienstag, 12. April 2016, 14:00 Uhr" */
export const formatDateTime = (date: Date): string => `${formatDate(date)}, ${formatTime(date)}\u00a0Uhr`;

/** "2016-04-12" as "12. April 2016". */
export const formatDay = (day: string): string => formatLongDay(berlinHour(parseWallTime(`${day}T12:00`), 0, 12));
const formatLongDay = format({ day: "numeric", month: "long", year: "numeric" });

/** "14:00 bis 17:00 Uhr", or "ab 14:00 Uhr" while the end is unknown. */
export const formatTimeRange = (start: Date, end: Date | null): string =>
  end ? `${formatTime(start)} bis ${formatTime(end)}\u00a0Uhr` : `ab ${formatTime(start)}\u00a0Uhr`;

/** "Dienstag, 12. April 2016, 14:00 bis 17:00 Uhr"; both days are named when the end is on another. */
export function formatDateTimeRange(start: Date, end: Date | null): string {
  if (end && berlinDay(start) !== berlinDay(end)) return `${formatDateTime(start)} bis ${formatDateTime(end)}`;
  return `${formatDate(start)}, ${formatTimeRange(start, end)}`;
}

const weekdayShort = format({ weekday: "short" });
const monthLong = format({ month: "long" });

/** Parts of a calendar leaf. */
export function leafParts(date: Date): { weekday: string; day: string; month: string; year: string } {
  const { day, year } = berlin(date);
  return { weekday: weekdayShort(date), day: String(day), month: monthLong(date), year: String(year) };
}

const collator = new Intl.Collator("de-DE", { numeric: true });
/** Order of names for German readers: ä beside a, numbers by value. */
export const compareGerman = (a: string, b: string): number => collator.compare(a, b);

const integers = new Intl.NumberFormat("de-DE");
/** 1.234,5 */
export const formatNumber = (value: number): string => integers.format(value);
