import "server-only";
import { z } from "zod";
import { db } from "@/db/client";
import { getPublishedForum } from "@/lib/forums/queries/published";
import type { ForumDetail } from "@/lib/forums/rules/forum";
import { fieldErrors } from "@/lib/platform/form-fields";
import { berlinDay, now } from "@/lib/platform/time";
import { findDistricts } from "@/lib/regions/queries";
import { readAnswers } from "../rules/answers";
import { type RegistrationInput, registrationInput } from "../schema/form";
import { checkReferences } from "./references";
import { type RegisterCode, register } from "./register";

export type FormCode = RegisterCode | "unknown_forum";
type Subject = Pick<ForumDetail, "id" | "extraQuestions">;
type Refused = { fieldErrors: Record<string, string> } | { code: FormCode };

/** Checks a whole form without writing anything, so that the check page shows only what can be sent. */
export async function checkRegistration(slug: string, form: unknown): Promise<Refused | null> {
  const read = await readForm(slug, form);
  if (!("input" in read)) return read;
  const code = await checkReferences(db, read.forum, read.input);
  return code ? { code } : null;
}

/** Checks and registers. See `register` for what that does. */
export async function submitRegistration(slug: string, formKey: string, form: unknown): Promise<Refused | null> {
  const read = await readForm(slug, form);
  if (!("input" in read)) return read;
  const result = await register(read.forum.id, formKey, read.input);
  return result.ok ? null : { code: result.code };
}

async function readForm(slug: string, form: unknown): Promise<{ input: RegistrationInput; forum: Subject } | Refused> {
  const forum = await getPublishedForum(slug);
  if (!forum) return { code: "unknown_forum" };
  if (forum.window !== "open") return { code: "not_open" };
  if (forum.seats === "full") return { code: "full" };
  const parsed = registrationInput.safeParse(form);
  const given = z.object({ answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }).safeParse(form);
  const { errors } = readAnswers(forum.extraQuestions, given.data?.answers ?? {});
  const problems = parsed.success ? errors : { ...fieldErrors(parsed.error), ...errors };
  if (Object.keys(problems).length > 0 || !parsed.success) return { fieldErrors: problems };
  return { input: parsed.data, forum };
}

/** Finds the district for a postcode or place, to fill in the form; the postcode is kept nowhere. */
export async function districtFor(place: string): Promise<{ ags: string } | { sentence: string }> {
  const found = await findDistricts(place.slice(0, 80), berlinDay(now()));
  if (found.kind === "blank")
    return { sentence: "Geben Sie zuerst eine Postleitzahl ein, oder wählen Sie den Kreis aus der Liste." };
  if (found.kind !== "found")
    return { sentence: "Dazu finden wir keinen Kreis in Hessen. Wählen Sie den Kreis bitte aus der Liste." };
  const [only, ...others] = found.hits.map(({ district }) => district);
  if (only && others.length === 0) return { ags: only.ags };
  const labels = [only, ...others].map((district) => district?.label).join(" und ");
  return { sentence: `Dazu gehören mehrere Kreise: ${labels}. Wählen Sie bitte den richtigen aus der Liste.` };
}
