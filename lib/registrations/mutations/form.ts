import "server-only";
import { z } from "zod";
import { getPublishedForum } from "@/lib/forums/queries";
import { fieldErrors } from "@/lib/platform/form-fields";
import { readAnswers } from "../rules/answers";
import { type RegistrationInput, registrationInput } from "../schema";
import { register, type RegisterCode } from "./register";

export type FormCode = RegisterCode | "unknown_forum";
type Checked = { input: RegistrationInput; forumId: string };
type Refused = { fieldErrors: Record<string, string> } | { code: FormCode };

/** Checks a whole form without writing anything, so that the check page shows only what can be sent. */
export async function checkRegistration(slug: string, form: unknown): Promise<Checked | Refused> {
  const forum = await getPublishedForum(slug);
  if (!forum) return { code: "unknown_forum" };
  if (forum.window !== "open") return { code: "not_open" };
  if (forum.seats === "full") return { code: "full" };
  const parsed = registrationInput.safeParse(form);
  const given = z.object({ answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }).safeParse(form);
  const { errors } = readAnswers(forum.extraQuestions, given.data?.answers ?? {});
  const problems = parsed.success ? errors : { ...fieldErrors(parsed.error), ...errors };
  if (Object.keys(problems).length > 0 || !parsed.success) return { fieldErrors: problems };
  return { input: parsed.data, forumId: forum.id };
}

/** Checks and registers. See `register` for what that does. */
export async function submitRegistration(slug: string, formKey: string, form: unknown): Promise<Refused | null> {
  const checked = await checkRegistration(slug, form);
  if (!("input" in checked)) return checked;
  const result = await register(checked.forumId, formKey, checked.input);
  return result.ok ? null : { code: result.code };
}
