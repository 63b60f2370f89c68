import { bigint, integer, pgTable, text } from "drizzle-orm/pg-core";

/** Written by rate-limiter-flexible, which fixes the columns and their order. Keys are HMACs with a daily salt. */
export const rateLimit = pgTable("rate_limit", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  /** Milliseconds since the epoch. */
  expire: bigint("expire", { mode: "number" }),
});
