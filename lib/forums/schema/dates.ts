import type { z } from "zod";
import { parseWallTime } from "@/lib/platform/time";

/** "2027-04-12", also from "12.4.2027"; null when it is no day of the calendar. */
export function readDay(text: string): string | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim());
  const day = german ? `${german[3]}-${german[2]?.padStart(2, "0")}-${german[1]?.padStart(2, "0")}` : text.trim();
  if (!/^20\d\d-\d\d-\d\d$/.test(day)) return null;
  try {
    parseWallTime(`${day}T12:00`);
    return day;
  } catch {
    return null;
  }
}

/** "14:00", also from "14.00", "14 Uhr" or "9"; null when it is no time of day. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?:\s*Uhr)?$/i.exec(text.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

const DAY = "Geben Sie das Datum so ein: 12.04.2027.";
const TIME = "Geben Sie die Uhrzeit so ein: 14:00.";

/** Moment of a day and a time, or the sentence that says what is wrong, with the field it belongs to. */
export function readMoment(day: string, time: string): Date | { field: "day" | "time"; sentence: string } {
  const [isoDay, clock] = [readDay(day), readTime(time)];
  if (!isoDay) return { field: "day", sentence: DAY };
  if (!clock) return { field: "time", sentence: TIME };
  try {
    return parseWallTime(`${isoDay}T${clock}`);
  } catch {
    return {
      field: "time",
      sentence: `Diese Uhrzeit gibt es an diesem Tag nicht: Die Uhren werden vorgestellt. Wählen Sie eine Zeit vor 2:00 Uhr oder ab 3:00 Uhr.`,
    };
  }
}

type Names = { day: string; time: string };

/** The same inside a zod transform: what is wrong becomes an issue of its field, and the answer null. */
export function momentOf(context: z.RefinementCtx, names: Names, day: string, time: string): Date | null {
  const moment = readMoment(day, time);
  if (moment instanceof Date) return moment;
  context.addIssue({ code: "custom", message: moment.sentence, path: [names[moment.field]] });
  return null;
}
