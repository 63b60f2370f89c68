import { timestamp, uuid } from "drizzle-orm/pg-core";
import { newId } from "../lib/platform/ids";

/** Primary key: time-ordered UUID made by the app, so that a row's id is known before it is written. */
export const id = () => uuid("id").primaryKey().$defaultFn(newId);

/** A point in time. Always with time zone: columns without one cost other projects whole releases. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => instant("created_at").notNull().defaultNow();
