import { z } from "zod";
import { actorTypes, type BulkSchedule } from "@/db/schema";
import { line, optionalLine, optionalText, tick, ticks } from "@/lib/platform/form-fields";
import { parseWallTime } from "@/lib/platform/time";
import { writableStates } from "./rules/filter";
import { placeholderProblem } from "./rules/placeholders";

/** Longest text of a mail. Characters. */
const LONGEST_BODY = 10_000;
/** Most links below a mail. */
const MOST_LINKS = 10;

const checked = (where: "subject" | "body") => (text: string, context: z.RefinementCtx) => {
  const message = placeholderProblem(text, where);
  if (message) context.addIssue({ code: "custom", message });
};

const time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);
const days = z.coerce.number().int().min(0).max(60);
const linkHelp = "Geben Sie eine Adresse ein, die mit https:// beginnt, oder einen Pfad dieser Seite wie /foren.";

function isLinkTarget(href: string): boolean {
  if (href.startsWith("/")) return !/^\/[/\\]/.test(href) && !/\s/.test(href);
  try {
    return new URL(href).protocol === "https:";
  } catch {
    return false;
  }
}

const link = z.object({ label: optionalLine(120), href: optionalLine(500) }).superRefine(({ label, href }, context) => {
  const fail = (path: "label" | "href", message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (href && !label) fail("label", "Geben Sie dem Link einen Namen.");
  if (label && !href) fail("href", linkHelp);
  if (href && !isLinkTarget(href)) fail("href", linkHelp);
});

const links = z
  .preprocess(
    (rows) => (rows && typeof rows === "object" ? Object.values(rows) : []),
    z.array(link).max(MOST_LINKS, `Bitte höchstens ${MOST_LINKS} Links.`),
  )
  .transform((rows) => rows.flatMap(({ label, href }) => (label && href ? [{ label, href }] : [])));

const list = (pattern: RegExp) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(z.string().regex(pattern, "Wählen Sie aus der Liste.")).max(100),
  );

const schedule = {
  when: z.enum(["now", "at", "relative"], "Wählen Sie, wann die Nachricht hinausgeht."),
  date: z.string().default(""),
  time: z.string().default(""),
  days: z.string().default(""),
  side: z.string().default("before"),
  relativeTime: z.string().default(""),
};

type Typed = z.output<z.ZodObject<typeof schedule>>;

type Fail = (path: string, message: string) => void;
const TIME_HELP = "Geben Sie eine Uhrzeit ein, zum Beispiel 09:00.";

function readSchedule(typed: Typed, context: z.RefinementCtx): BulkSchedule {
  const fail: Fail = (path, message) => context.addIssue({ code: "custom", path: [path], message });
  if (typed.when === "at") return readFixed(typed, fail);
  return typed.when === "relative" ? readRelative(typed, fail) : { kind: "now" };
}

function readFixed(typed: Typed, fail: Fail): BulkSchedule {
  const isDay = z.iso.date().safeParse(typed.date).success;
  const isTime = time.safeParse(typed.time).success;
  if (!isDay) fail("date", "Geben Sie einen Tag ein, zum Beispiel 12.04.2027.");
  if (!isTime) fail("time", TIME_HELP);
  return { kind: "at", at: isDay && isTime ? readInstant(typed, fail) : "" };
}

function readRelative(typed: Typed, fail: Fail): BulkSchedule {
  const count = typed.days.trim() === "" ? undefined : days.safeParse(typed.days).data;
  if (count === undefined) fail("days", "Geben Sie eine Zahl von 0 bis 60 ein.");
  if (!time.safeParse(typed.relativeTime).success) fail("relativeTime", TIME_HELP);
  const side = typed.side === "after" ? "after" : "before";
  return { kind: "relative", days: count ?? 0, side, time: typed.relativeTime };
}

/** In the gap of March there is no such time; of the doubled hour of October the first is meant. */
function readInstant({ date, time: clock }: Typed, fail: Fail): string {
  try {
    return parseWallTime(`${date}T${clock}`).toISOString();
  } catch {
    fail("time", "Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhr vorgestellt wird. Wählen Sie eine andere.");
    return "";
  }
}

/** The form "Nachricht schreiben". */
export const bulkMailInput = z
  .object({
    forumId: z.string(),
    id: z.string().default(""),
    version: z.coerce.number().int().catch(-1),
    subject: line("den Betreff", 150).superRefine(checked("subject")),
    body: optionalText(LONGEST_BODY)
      .pipe(z.string("Schreiben Sie den Text der Nachricht."))
      .superRefine(checked("body")),
    links,
    states: ticks(writableStates).refine((states) => states.length > 0, "Wählen Sie mindestens einen Stand."),
    actorTypes: ticks(actorTypes),
    districts: list(/^[0-9]{5}$/),
    breakouts: list(/^[0-9a-f-]{36}$/),
    evenIfCancelled: tick,
    ...schedule,
  })
  .transform(({ states, actorTypes: kinds, districts, breakouts, evenIfCancelled, ...rest }, context) => {
    const { forumId, id, version, subject, body, links: rows } = rest;
    const filter = { states, actorTypes: kinds, districts, breakouts, evenIfCancelled };
    return { forumId, id, version, subject, body, links: rows, filter, schedule: readSchedule(rest, context) };
  });
export type BulkMailInput = z.output<typeof bulkMailInput>;

/** A button beside one mail. */
export const bulkMailButton = z.object({ forumId: z.string(), id: z.string() });

/** The last step before it goes out: what was seen on the page must still hold. */
export const bulkReleaseInput = bulkMailButton.extend({
  version: z.coerce.number().int().catch(-1),
  expected: z.coerce.number().int().catch(-1),
});
export type BulkReleaseInput = z.output<typeof bulkReleaseInput>;
