import { boolean, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";

export type Partner = { name: string; url?: string };
export type AgendaKind = "welcome" | "talk" | "input" | "project" | "breakouts" | "break" | "closing";

export type ExtraQuestion = {
  id: string;
  kind: "text" | "longText" | "number" | "yesNo" | "oneOf" | "manyOf";
  label: string;
  hint?: string;
  required?: boolean;
  options?: string[];
};

/** An item of the standard agenda; times as minutes after the beginning. */
export type StandardItem = {
  kind: AgendaKind;
  from: number;
  to: number;
  title: string;
  description?: string;
};

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
  /** What a new forum of the series starts with. */
  agenda: jsonb("agenda").$type<StandardItem[]>().notNull().default([]),
  extraQuestions: jsonb("extra_questions").$type<ExtraQuestion[]>().notNull().default([]),
  /** Where the facts come from; shown on the page. */
  source: text("source"),
  isExample: boolean("is_example").notNull().default(false),
  publishedAt: instant("published_at"),
  createdAt: createdAt(),
});
