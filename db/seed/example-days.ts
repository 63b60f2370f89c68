import { getHolidays } from "feiertagejs";
import { berlinClock, berlinHour } from "../../lib/platform/time";

/** Nobody invites to a forum between the years: these days, as "12-20" to "01-06", are left out like holidays. */
const isQuiet = (day: string) => day.slice(5) >= "12-20" || day.slice(5) <= "01-06";

/** Monday to Friday, no public holiday in Hesse, not between the years. */
function isForumDay(date: Date): boolean {
  const { weekday, day } = berlinClock(date);
  if (weekday > 5 || isQuiet(day)) return false;
  return !getHolidays(day.slice(0, 4), "HE").some(({ dateString }) => dateString === day);
}

/**
 * Days on which examples take place. Each call gives the beginning at 14:00 (Berlin) on the next forum day at least
 * `inDays` days from now that was not given yet; for negative numbers the last one before.
 */
export function exampleDays(now: Date): (inDays: number) => Date {
  const given = new Set<number>();
  return (inDays) => {
    const step = inDays < 0 ? -1 : 1;
    for (let days = inDays; ; days += step) {
      const start = berlinHour(now, days, 14);
      if (!isForumDay(start) || given.has(start.getTime())) continue;
      given.add(start.getTime());
      return start;
    }
  };
}
