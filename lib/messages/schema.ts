import { z } from "zod";
import type { ReminderChange, ReminderChanges, ReminderKind } from "@/db/schema";
import { optionalText, tick } from "@/lib/platform/form-fields";
import { usualDays } from "./rules";

const daysFrom1To = (most: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.trim())
    .refine((text) => /^[0-9]{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most, {
      message: `Geben Sie eine Zahl von 1 bis ${most} ein.`,
    })
    .transform(Number);

const time = z
  .string()
  .default("")
  .transform((text) => text.trim())
  .refine((text) => text === "" || /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(text), {
    message: "Geben Sie eine Uhrzeit ein, zum Beispiel 09:00, oder lassen Sie das Feld leer.",
  });

const reminder = (most: number) =>
  z.object({ on: tick, days: daysFrom1To(most), time, note: optionalText(1000) }).prefault({});

/** The form "Erinnerungen": what one forum does otherwise than usual. */
export const remindersInput = z.object({
  forumId: z.string(),
  /** What was stored when the form was opened. */
  seen: z.string().default(""),
  "reminder-7-days": reminder(30),
  "reminder-1-day": reminder(30),
  "day-after": reminder(14),
});
export type RemindersInput = z.output<typeof remindersInput>;

/** Only what differs from the usual is stored. */
export function changesFrom(input: RemindersInput): ReminderChanges {
  const kinds = Object.keys(usualDays) as ReminderKind[];
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const { on, days, time: at, note } = input[kind];
      const change: ReminderChange = {
        ...(on ? {} : { off: true }),
        ...(days === usualDays[kind] ? {} : { days }),
        ...(at ? { time: at } : {}),
        ...(note ? { note } : {}),
      };
      return Object.keys(change).length > 0 ? [[kind, change]] : [];
    }),
  );
}
