import { z } from "zod";
import { optionalText, tick } from "@/lib/platform/form-fields";
import { dateFields, readDates } from "./edit";

/** Several lines that must be filled in; `asks` is the whole sentence. */
const text = (asks: string) => optionalText(2000).pipe(z.string(asks));

const id = z.string().max(40).default("");
const proposedAt = z.string().max(40).default("");

export const forumOnly = z.object({ id });
export const submitInput = z.object({ id, comment: optionalText(2000) });
export const commentInput = z.object({ id, comment: text("Schreiben Sie, worum es geht.") });
export const requestChangesInput = z.object({ id, comment: text("Schreiben Sie, was geändert werden soll.") });
export const releaseInput = z.object({ id, version: z.coerce.number().int().min(0).catch(-1) });
export const seenChangeInput = z.object({ id, proposedAt });
export const rejectChangeInput = z.object({
  id,
  proposedAt,
  comment: text("Schreiben Sie, warum die Änderung nicht geht."),
});

const reason = optionalText(500).pipe(z.string("Nennen Sie den Grund. Er steht in der E-Mail an alle Angemeldeten."));
/** Asked twice: the first time shows what will happen. */
export const callOffInput = z.object({ id, reason, confirmed: tick });

export const newDateInput = z.object({ id, ...dateFields }).transform((input, context) => {
  const { startsAt, endsAt } = readDates(context, input);
  return startsAt ? { id: input.id, startsAt, endsAt } : z.NEVER;
});
