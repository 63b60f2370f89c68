import { z } from "zod";
import type { AgendaKind } from "@/db/schema/series";
import { line, optionalLine, optionalText, tick } from "@/lib/platform/form-fields";
import { MOST_ITEMS, MOST_TABLES } from "../rules/agenda";
import { readTime } from "./dates";
import { ofForum } from "./edit";

const agendaKinds = [
  "welcome",
  "talk",
  "input",
  "project",
  "breakouts",
  "break",
  "closing",
] as const satisfies readonly AgendaKind[];

const id = z.uuid().nullable().catch(null);

const time = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || readTime(text) !== null, "Geben Sie die Uhrzeit so ein: 14:00.")
  .transform((text) => (text === "" ? null : readTime(text)));

const table = z.object({
  id,
  title: line("den Namen des Tisches", 160),
  topic: optionalText(600),
  host: optionalLine(160),
  seats: z
    .string()
    .trim()
    .default("")
    .refine((text) => text === "" || (/^\d{1,4}$/.test(text) && Number(text) > 0), {
      message: "Geben Sie eine ganze Zahl ab 1 ein, oder lassen Sie das Feld leer.",
    })
    .transform((text) => (text === "" ? null : Number(text))),
});

const list = <Row extends z.ZodType>(row: Row, most: number, tooMany: string) =>
  z
    .record(z.string().regex(/^\d{1,2}$/), row)
    .default({})
    .transform((rows) =>
      Object.entries(rows)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([, value]) => value as z.output<Row>),
    )
    .refine((rows) => rows.length <= most, tooMany);

const item = z.object({
  id,
  kind: z.enum(agendaKinds, "Wählen Sie aus der Liste."),
  from: time,
  to: time,
  title: line("den Titel des Programmpunkts", 200),
  host: optionalLine(160),
  description: optionalText(1000),
  tables: list(table, MOST_TABLES, `Bitte höchstens ${MOST_TABLES} Tische in einer Runde.`),
});

/** The form as it is sent by any of its buttons; only "speichern" asks for a whole programme. */
export const agendaForm = z.looseObject({ ...ofForum, intent: z.string().max(40).default("speichern") });

export const agendaInput = z.object({
  ...ofForum,
  /** Tables that somebody has wished for may go. */
  removeWished: tick,
  items: list(item, MOST_ITEMS, `Bitte höchstens ${MOST_ITEMS} Programmpunkte.`),
});

export type AgendaInput = z.output<typeof agendaInput>["items"];
