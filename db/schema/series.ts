import { boolean, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";

export type Partner = { name: string; url?: string };
export type AgendaKind = "welcome" | "talk" | "input" | "project" | "breakouts" | "break" | "closing";

/** The agency's template: its forums copy from it, each keeps its own owner. */
export const series = pgTable("series", {
  id: id(),
  slug: text("slug").notNull().unique(),
  title: text("title").notNull(),
  subtitle: text("subtitle"),
  summary: text("summary").notNull(),
  /** Markdown. */
  body: text("body").notNull().default(""),
  /** Markdown in plain language (Leichte Sprache), checked text of the operator; null shows nothing. */
  plainBody: text("plain_body"),
  audience: text("audience").notNull().default(""),
  year: integer("year").notNull(),
  organiser: text("organiser").notNull(),
  partners: jsonb("partners").$type<Partner[]>().notNull().default([]),
  /** Where the facts come from; shown on the page. */
  source: text("source"),
  isExample: boolean("is_example").notNull().default(false),
  publishedAt: instant("published_at"),
  createdAt: createdAt(),
});
