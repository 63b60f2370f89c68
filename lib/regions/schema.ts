import { z } from "zod";

/** What is typed into "Postleitzahl, Gemeinde oder Kreis". Longer input is cut: no place has such a name. */
export const placeQuery = z
  .union([z.string(), z.array(z.string()).transform((values) => values[0] ?? "")])
  .default("")
  .transform((value) => value.replace(/\s+/g, " ").trim().slice(0, 80));
