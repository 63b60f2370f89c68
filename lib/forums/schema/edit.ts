import { z } from "zod";
import { email, line, optionalLine, optionalPhone, optionalText, tick } from "@/lib/platform/form-fields";
import { momentOf, readDay } from "./dates";

/** Sent with every form about a forum: which one, and what it was like when the form was opened. */
export const ofForum = {
  forum: z.string().max(40).default(""),
  version: z.coerce.number().int().min(0).catch(-1),
  reason: optionalText(1000),
};

export const textsInput = z.object({
  ...ofForum,
  title: line("den Titel", 160),
  summary: line("einen Satz, worum es geht,", 400),
  body: optionalText(12_000).transform((text) => text ?? ""),
  audience: optionalText(1000),
  organiser: optionalLine(200),
  plainBody: optionalText(12_000),
});

export const contactInput = z.object({
  ...ofForum,
  contactName: line("den Namen oder die Stelle", 160),
  contactEmail: email,
  contactPhone: optionalPhone,
});

const typedText = z.string().max(40, "Bitte höchstens 40 Zeichen.").default("");

/** Day, beginning and end of a forum: the end is on the same day. */
export const dateFields = { day: typedText, startTime: typedText, endTime: typedText };

export function readDates(context: z.RefinementCtx, input: { day: string; startTime: string; endTime: string }) {
  const startsAt = momentOf(context, { day: "day", time: "startTime" }, input.day, input.startTime);
  const endsAt =
    startsAt && input.endTime ? momentOf(context, { day: "day", time: "endTime" }, input.day, input.endTime) : null;
  if (startsAt && endsAt && endsAt <= startsAt)
    context.addIssue({ code: "custom", message: "Das Ende muss nach dem Beginn liegen.", path: ["endTime"] });
  return { startsAt, endsAt };
}

export const districtKeys = z
  .preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(z.string().regex(/^\d{5}$/, "Wählen Sie aus der Liste.")).max(30, "Bitte höchstens 30 Kreise."),
  )
  .refine((keys) => keys.length > 0, "Wählen Sie mindestens einen Kreis.");

export const placeInput = z
  .object({
    ...ofForum,
    ...dateFields,
    place: optionalLine(120),
    municipalityAgs: z
      .string()
      .regex(/^(\d{8})?$/, "Wählen Sie aus der Liste.")
      .default("")
      .transform((ags) => ags || null),
    districts: districtKeys,
  })
  .transform((input, context) => {
    const { startsAt, endsAt } = readDates(context, input);
    if (!startsAt) return z.NEVER;
    const { day: _day, startTime: _start, endTime: _end, ...rest } = input;
    return { ...rest, startsAt, endsAt };
  });

export const offerInput = z.object({
  ...ofForum,
  cateringOffered: tick,
  childcareOffered: tick,
  supportUntil: z
    .string()
    .max(40)
    .default("")
    .transform((text, context) => {
      if (text.trim() === "") return null;
      const day = readDay(text);
      if (!day) context.addIssue({ code: "custom", message: "Geben Sie das Datum so ein: 12.04.2027." });
      return day;
    }),
});
