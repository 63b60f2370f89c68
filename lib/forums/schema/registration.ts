import { z } from "zod";
import { type ActorType, actorTypes } from "@/db/schema";
import type { Contingent } from "@/db/schema/forums";
import type { ExtraQuestion } from "@/db/schema/series";
import { optionalLine, optionalText, tick } from "@/lib/platform/form-fields";
import { newId } from "@/lib/platform/ids";
import { berlinHour } from "@/lib/platform/time";
import { MOST_CONTINGENTS, MOST_QUESTIONS } from "../rules/questions";
import { momentOf, readDay } from "./dates";
import { ofForum } from "./edit";

const number = (min: number, max: number) =>
  z
    .string()
    .trim()
    .default("")
    .refine((text) => text === "" || (/^\d{1,5}$/.test(text) && Number(text) >= min && Number(text) <= max), {
      message: `Geben Sie eine ganze Zahl von ${min} bis ${max} ein.`,
    })
    .transform((text) => (text === "" ? null : Number(text)));

const typed = z.string().max(40, "Bitte höchstens 40 Zeichen.").default("");
const id = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .catch(() => newId());

const questionKinds = ["text", "longText", "number", "yesNo", "oneOf", "manyOf"] as const;

const question = z
  .object({
    id,
    kind: z.enum(questionKinds, "Wählen Sie, wie geantwortet wird.").default("text"),
    label: optionalLine(200),
    hint: optionalLine(300),
    required: tick,
    options: optionalText(2000),
  })
  .transform((input, context): ExtraQuestion | null => {
    if (!input.label) return null;
    const chosen = input.kind === "oneOf" || input.kind === "manyOf";
    const options = [
      ...new Set(
        (input.options ?? "")
          .split("\n")
          .map((text) => text.trim())
          .filter(Boolean),
      ),
    ];
    const issue = (message: string) => context.addIssue({ code: "custom", message, path: ["options"] });
    if (chosen && options.length < 2) issue("Geben Sie mindestens zwei Antworten zur Auswahl, jede in einer Zeile.");
    if (chosen && options.length > 12) issue("Bitte höchstens zwölf Antworten zur Auswahl.");
    if (chosen && options.some((text) => text.length > 160)) issue("Bitte höchstens 160 Zeichen je Antwort.");
    return {
      id: input.id,
      kind: input.kind,
      label: input.label,
      ...(input.hint ? { hint: input.hint } : {}),
      ...(input.required ? { required: true } : {}),
      ...(chosen ? { options } : {}),
    };
  });

const contingent = z
  .object({
    id,
    districtAgs: z
      .string()
      .regex(/^(\d{5})?$/, "Wählen Sie aus der Liste.")
      .default(""),
    actorType: z.enum(["", ...actorTypes], "Wählen Sie aus der Liste.").default(""),
    seats: number(1, 5000),
    releasedOn: typed,
  })
  .transform((input, context): Contingent | null => {
    if (input.seats === null && !input.districtAgs && !input.actorType && !input.releasedOn) return null;
    const issue = (field: string, message: string) =>
      context.addIssue({ code: "custom", message, path: [field] }) ?? null;
    if (input.seats === null) return issue("seats", "Geben Sie an, wie viele Plätze Sie freihalten.");
    if (!input.districtAgs && !input.actorType)
      return issue("districtAgs", "Sagen Sie, für wen: Wählen Sie einen Kreis, eine Gruppe oder beides.");
    const releasedOn = readDay(input.releasedOn);
    if (!releasedOn) return issue("releasedOn", "Geben Sie an, ab wann die Plätze für alle frei sind: 12.04.2027.");
    return {
      id: input.id,
      seats: input.seats,
      releasedOn,
      ...(input.districtAgs ? { districtAgs: input.districtAgs } : {}),
      ...(input.actorType ? { actorType: input.actorType as ActorType } : {}),
    };
  });

/** "0", "1", … as a list in that order, each with the name of its place for its errors. */
const list = <Row extends z.ZodType>(row: Row, most: number) =>
  z
    .record(z.string().regex(/^\d$/), row)
    .default({})
    .transform((rows) =>
      Object.entries(rows)
        .sort(([a], [b]) => Number(a) - Number(b))
        .flatMap(([, value]) => (value === null ? [] : [value as NonNullable<z.output<Row>>])),
    )
    .refine((rows) => rows.length <= most, `Bitte höchstens ${most}.`);

export const registrationInput = z
  .object({
    ...ofForum,
    capacity: number(1, 5000),
    unlimited: tick,
    waitlist: z.enum(["on", "paused", "off"], "Wählen Sie aus der Liste."),
    overbooking: number(0, 50).transform((value) => value ?? 0),
    approvalRequired: tick,
    unlisted: tick,
    opensDay: typed,
    opensTime: typed,
    closesDay: typed,
    closesTime: typed,
    contingents: list(contingent, MOST_CONTINGENTS),
    questions: list(question, MOST_QUESTIONS),
  })
  .transform((input, context) => {
    const { waitlist, questions, opensDay, opensTime, closesDay, closesTime, ...rest } = input;
    const issue = (path: string, message: string) => context.addIssue({ code: "custom", message, path: [path] });
    if (input.unlimited && input.capacity !== null)
      issue("capacity", "Entweder eine Zahl oder „ohne Begrenzung“: Entscheiden Sie sich für eines.");
    const kept = input.contingents.reduce((sum, { seats }) => sum + seats, 0);
    if (input.capacity !== null && kept > input.capacity)
      issue("capacity", `Sie halten ${kept} Plätze frei, das sind mehr, als es gibt.`);
    const opens = { day: "opensDay", time: "opensTime" };
    const closes = { day: "closesDay", time: "closesTime" };
    return {
      ...rest,
      waitlistEnabled: waitlist !== "off",
      waitlistPaused: waitlist === "paused",
      extraQuestions: questions,
      registrationOpensAt: opensDay ? momentOf(context, opens, opensDay, opensTime || "00:00") : null,
      registrationClosesAt: closesDay
        ? closing(momentOf(context, closes, closesDay, closesTime || "12:00"), closesTime)
        : null,
    };
  });

/** A last day without a time is meant with all its hours. */
const closing = (moment: Date | null, time: string) => (moment && !time ? berlinHour(moment, 1, 0) : moment);
