import { z } from "zod";
import { actorTypes, registrationStates } from "@/db/schema";

const participantSorts = ["name", "organisation", "eingang", "rang"] as const;

/** What the address of the table says; what it says wrongly counts as not said. */
export const participantFilter = z.object({
  stand: z.enum(["", ...registrationStates]).catch(""),
  als: z.enum(["", ...actorTypes]).catch(""),
  kreis: z
    .string()
    .regex(/^[0-9]{5}$/)
    .or(z.literal(""))
    .catch(""),
  tisch: z.uuid().or(z.literal("")).catch(""),
  hilfe: z.enum(["", "ja", "nein"]).catch(""),
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 100))
    .catch(""),
  sort: z.enum(participantSorts).catch("name"),
  seite: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ParticipantFilter = z.output<typeof participantFilter>;

/** The address that says this filter; the usual is left out, so that it stays short enough to be sent around. */
export function filterQuery(filter: ParticipantFilter, change: Partial<ParticipantFilter> = {}): string {
  const { sort, seite, ...rest } = { ...filter, seite: 1, ...change };
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ""));
  if (sort !== "name") query.set("sort", sort);
  if (seite > 1) query.set("seite", String(seite));
  return query.size > 0 ? `?${query}` : "";
}
