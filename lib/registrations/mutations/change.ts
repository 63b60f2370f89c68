import "server-only";
import { eq } from "drizzle-orm";
import { registration } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { err, ok, type Result } from "@/lib/platform/result";
import { readAnswers } from "../rules/answers";
import { hasBegun } from "../rules/begin";
import { isLive } from "../rules/seats";
import type { ChangeInput } from "../schema/form";
import type { RegistrationRow } from "./desk";
import { type LinkCode, withLink } from "./link";
import { checkReferences, type ReferenceCode } from "./references";
import { writeSupport } from "./register";

export type ChangeCode = LinkCode | "over" | "ended" | ReferenceCode;

/** Changes what a person said about themselves; never the state, the address or the rank. Until the forum begins. */
export const changeRegistration = (input: ChangeInput): Promise<Result<RegistrationRow, ChangeCode>> =>
  withLink(input.token, async (desk, row) => {
    if (!isLive(row.state)) return err("ended");
    if (hasBegun(desk.forum, desk.now)) return err("over");
    const problem = await checkReferences(desk.tx, desk.forum, input);
    if (problem) return err(problem);

    const [changed] = await desk.tx
      .update(registration)
      .set({
        ...saidAbout(input),
        answers: readAnswers(desk.forum.extraQuestions, input.answers).answers,
        updatedAt: desk.now,
      })
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

/** Named one by one: nothing else of what arrives with a form may reach the row. */
const saidAbout = (input: ChangeInput) => ({
  title: input.title,
  firstName: input.firstName,
  lastName: input.lastName,
  position: input.position,
  organisation: input.organisation,
  actorType: input.actorType,
  districtAgs: input.districtAgs,
  phone: input.phone,
  firstWishId: input.firstWishId,
  secondWishId: input.secondWishId,
  diet: input.diet,
  dietNote: input.dietNote,
  needs: input.needs,
  offers: input.offers,
  topics: input.topics,
  listOptIn: input.listOptIn,
  invitationsOptIn: input.invitationsOptIn,
});
