import "server-only";
import { eq } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { account } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { now } from "@/lib/platform/time";
import type { StaffActor } from "@/lib/policy/actor";
import { type MutableMail, mutableMailsOf } from "../rules";

export const changeOwnName = (actor: StaffActor, name: string): Promise<void> =>
  changeOwn(actor, { name }, "account.renamed");

/** From now on only these of the mails one can do without are sent. */
export const chooseMails = (actor: StaffActor, wanted: readonly MutableMail[]): Promise<void> =>
  changeOwn(
    actor,
    { mutedMails: mutableMailsOf(actor.role).filter((mail) => !wanted.includes(mail)) },
    "account.mails-chosen",
  );

async function changeOwn(
  actor: StaffActor,
  values: { name?: string; mutedMails?: string[] },
  action: string,
): Promise<void> {
  await asActor(actor, async (tx) => {
    await tx.update(account).set(values).where(eq(account.id, actor.accountId));
    await recordAudit(tx, actor, now(), { action, subjectType: "account", subjectId: actor.accountId });
  });
}
