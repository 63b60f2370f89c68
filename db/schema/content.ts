import { date, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";

/** Legal and help pages, in Markdown. The newest version of a slug is shown; older ones stay as proof. */
export const contentPage = pgTable(
  "content_page",
  {
    id: id(),
    slug: text("slug").notNull(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [uniqueIndex("content_page_version").on(t.slug, t.version)],
);

/** Agency name, contact, colours, partners, topics: what differs from operator to operator. */
export const setting = pgTable("setting", {
  key: text("key").primaryKey(),
  value: jsonb("value").notNull(),
});

/** A barrier somebody met; must be answered within six weeks (LBIT, § 4 HVBIT). */
export const barrierReport = pgTable("barrier_report", {
  id: id(),
  page: text("page"),
  description: text("description").notNull(),
  name: text("name"),
  email: text("email"),
  createdAt: createdAt(),
  dueOn: date("due_on", { mode: "string" }).notNull(),
  answeredAt: instant("answered_at"),
});
