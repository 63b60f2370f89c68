import "server-only";
import { eq } from "drizzle-orm";
import { registration } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { err, ok, type Result } from "@/lib/platform/result";
import { readAnswers } from "../rules/answers";
import { isLive } from "../rules/seats";
import type { ChangeInput } from "../schema";
import type { RegistrationRow } from "./desk";
import { type LinkCode, withLink } from "./link";
import { checkReferences, writeSupport } from "./register";

export type ChangeCode = LinkCode | "over" | "ended" | "unknown_district" | "unknown_wish" | "answers";

/** Changes what a person said about themselves; never the state, the address or the rank. Until the forum begins. */
export const changeRegistration = (input: ChangeInput): Promise<Result<RegistrationRow, ChangeCode>> =>
  withLink(input.token, async (desk, row) => {
    if (!isLive(row.state)) return err("ended");
    if (desk.now >= desk.forum.startsAt) return err("over");
    const problem = await checkReferences(desk, input);
    if (problem) return err(problem);

    const { token: _, support: _kinds, supportNote: _note, supportConsent: _consent, answers, ...details } = input;
    const [changed] = await desk.tx
      .update(registration)
      .set({ ...details, answers: readAnswers(desk.forum.extraQuestions, answers).answers, updatedAt: desk.now })
      .where(eq(registration.id, row.id))
      .returning();
    if (!changed) throw new Error(`Registration ${row.id} was not changed`);
    await writeSupport(desk, changed, input);
    await recordAudit(desk.tx, desk.actor, desk.now, {
      action: "registration.changed",
      subjectType: "registration",
      subjectId: row.id,
      forumId: row.forumId,
    });
    return ok(changed);
  });
