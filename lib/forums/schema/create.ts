import { z } from "zod";
import { line, ticks } from "@/lib/platform/form-fields";
import { dateFields, districtKeys, readDates } from "./edit";

/** What can be taken along from an earlier forum. */
export const takeAlong = ["texts", "agenda", "place", "registration", "contact"] as const;
export type TakeAlong = (typeof takeAlong)[number];

export const createInput = z
  .object({
    title: line("den Titel", 160),
    ...dateFields,
    districts: districtKeys,
    municipalityAgs: z
      .string()
      .regex(/^(\d{8})?$/, "Wählen Sie aus der Liste.")
      .default("")
      .transform((ags) => ags || null),
    /** Series or earlier forum: "reihe:<id>", "forum:<id>". */
    source: z.string().regex(/^(reihe|forum):[0-9a-f-]{36}$/, "Wählen Sie, womit Sie beginnen."),
    take: ticks(takeAlong),
  })
  .transform((input, context) => {
    const { startsAt, endsAt } = readDates(context, input);
    if (!startsAt) return z.NEVER;
    const [kind, id = ""] = input.source.split(":");
    const from =
      kind === "forum" ? ({ kind: "forum", id, take: input.take } as const) : ({ kind: "series", id } as const);
    const { title, districts, municipalityAgs } = input;
    return { title, districts, municipalityAgs, startsAt, endsAt, from };
  });

export type NewForum = z.output<typeof createInput>;
