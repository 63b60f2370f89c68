import { getHolidays, type Region } from "feiertagejs";
import { addHours, berlinClock, berlinHour, earlier, HOUR } from "@/lib/platform/time";

export type OfferPolicy = {
  /** Open this long, weekends and public holidays not counted. */
  offerHours: number;
  /** Open this long, by the clock, when the forum is near. */
  lateOfferHours: number;
  /** How many days before the forum "near" begins. */
  lateDays: number;
  /** In this time before the forum no offer is made without a person deciding it. */
  quietHours: number;
  /** Whose public holidays count: ISO 3166-2:DE without the country, "HE". */
  holidayRegion: string;
};

/** Nobody is expected to answer before or after (Berlin time). */
const OPENS = 8;
const CLOSES = 20;

/** May places still be offered without a person deciding it? */
export const offersRun = (startsAt: Date, now: Date, policy: OfferPolicy): boolean =>
  now < addHours(startsAt, -policy.quietHours);

/**
 * When an offer made now ends. Two working days as a rule: hours of weekends and public holidays are not counted, and
 * it never ends at night, so that nobody loses a place in their sleep. Near the forum the clock decides, but not at night.
 * Always ends before the quiet time begins.
 */
export function offerEnds(now: Date, startsAt: Date, policy: OfferPolicy): Date {
  const near = now >= addHours(startsAt, -24 * policy.lateDays);
  const end = near
    ? pastNight(addHours(now, policy.lateOfferHours), () => true)
    : pastNight(addWorkingHours(now, policy.offerHours, policy.holidayRegion), (day) =>
        isWorkingDay(day, policy.holidayRegion),
      );
  const latest = addHours(startsAt, near ? -1 : -policy.quietHours);
  return earlier(end, latest);
}

/** Adds hours of which those on weekends and public holidays do not count. */
function addWorkingHours(from: Date, hours: number, region: string): Date {
  let left = hours * HOUR;
  let at = from;
  for (;;) {
    const midnight = berlinHour(at, 1, 0);
    if (isWorkingDay(at, region)) {
      const today = midnight.getTime() - at.getTime();
      if (left <= today) return addHours(at, left / HOUR);
      left -= today;
    }
    at = midnight;
  }
}

/** Moves an end between 20 and 8 o'clock to 8 o'clock of the next day that counts. */
function pastNight(end: Date, counts: (day: Date) => boolean): Date {
  const { hour, minute } = berlinClock(end);
  if (hour >= OPENS && (hour < CLOSES || (hour === CLOSES && minute === 0)) && counts(end)) return end;
  let morning = berlinHour(end, hour < OPENS ? 0 : 1, OPENS);
  while (!counts(morning)) morning = berlinHour(morning, 1, OPENS);
  return morning;
}

function isWorkingDay(date: Date, region: string): boolean {
  const { weekday, day } = berlinClock(date);
  return weekday <= 5 && !holidays(Number(day.slice(0, 4)), region).has(day);
}

const known = new Map<string, Set<string>>();

function holidays(year: number, region: string): Set<string> {
  const key = `${region} ${year}`;
  const days = known.get(key) ?? new Set(getHolidays(year, region as Region).map((holiday) => holiday.dateString));
  known.set(key, days);
  return days;
}
