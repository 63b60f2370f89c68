import { z } from "zod";
import { type AccessFacts, accessFeatures } from "@/db/schema/forums";
import { line, optionalLine, optionalText } from "@/lib/platform/form-fields";
import { ofForum } from "./edit";

const answer = z.enum(["yes", "no", "unknown"], "Wählen Sie aus der Liste.").or(z.literal(""));

/** Answers as far as they were given; "unknown" is an answer, nothing is none. */
const access = z
  .object(Object.fromEntries(accessFeatures.map((feature) => [feature, answer.default("")])))
  .default({})
  .transform((given): AccessFacts => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")));

const accessFields = { access, accessNote: optionalText(1000), arrival: optionalText(1000) };

/** A place for the library, and for this forum at once. */
export const venueInput = z.object({
  ...ofForum,
  name: line("den Namen des Hauses", 160),
  street: optionalLine(160),
  postcode: z
    .string()
    .trim()
    .regex(/^(\d{5})?$/, "Eine Postleitzahl hat fünf Ziffern.")
    .default("")
    .transform((text) => text || null),
  town: line("die Stadt oder Gemeinde", 120),
  ...accessFields,
});

export const chosenVenueInput = z.object({
  ...ofForum,
  venueId: z.uuid("Wählen Sie einen Ort aus der Liste, oder legen Sie ihn neu an."),
});

/** What people need to know to get in, with what the forum itself offers. */
export const accessInput = z.object(accessFields);

export type VenueFacts = Omit<z.output<typeof venueInput>, keyof typeof ofForum>;
export type VenueAccess = z.output<typeof accessInput>;
