import "server-only";
import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { asActor } from "@/db/actor";
import { db, type Tx } from "@/db/client";
import { account, forum, forumDistrict, membership } from "@/db/schema";
import { queueMails } from "@/lib/messages/outbox";
import { isUuid } from "@/lib/platform/ids";
import { type StaffActor, system } from "@/lib/policy/actor";

export type Reader = { accountId: string; recipient: string; mutedMails: string[] };
/** Who is told of a step, found before the forum is locked. Whoever makes the step is not told of it. */
export type Readers = { agency: Reader[]; coordinators: Reader[] };

/** As system: who shares only one of two districts does not see the colleagues of the other (row-level security). */
export async function findReaders(forumId: string, except: string): Promise<Readers> {
  if (!isUuid(forumId)) return { agency: [], coordinators: [] };
  const [scope] = await db.select({ municipalityAgs: forum.municipalityAgs }).from(forum).where(eq(forum.id, forumId));
  const districts = db
    .select({ ags: forumDistrict.districtAgs })
    .from(forumDistrict)
    .where(eq(forumDistrict.forumId, forumId));
  const inCharge = or(
    eq(membership.role, "agency"),
    inArray(membership.districtAgs, districts),
    scope?.municipalityAgs ? eq(membership.municipalityAgs, scope.municipalityAgs) : undefined,
  );
  const rows = await asActor(system("review-mails"), (tx) =>
    tx
      .selectDistinct({
        accountId: account.id,
        recipient: account.emailNormalised,
        mutedMails: account.mutedMails,
        role: membership.role,
      })
      .from(account)
      .innerJoin(membership, eq(membership.accountId, account.id))
      .where(and(inCharge, isNotNull(account.activatedAt), isNull(account.suspendedAt))),
  );
  const others = rows.filter(({ accountId }) => accountId !== except);
  const of = (role: string) => others.filter((row) => row.role === role).map(({ role: _, ...reader }) => reader);
  const agency = of("agency");
  const known = new Set(agency.map(({ accountId }) => accountId));
  return { agency, coordinators: of("coordinator").filter(({ accountId }) => !known.has(accountId)) };
}

/** Tells the agency that a change waits; within the transaction that stores it. The agency is known to all staff. */
export async function tellOfProposal(tx: Tx, actor: StaffActor, forumId: string, now: Date): Promise<void> {
  const agency = await tx
    .selectDistinct({ accountId: account.id, recipient: account.emailNormalised, mutedMails: account.mutedMails })
    .from(account)
    .innerJoin(membership, and(eq(membership.accountId, account.id), eq(membership.role, "agency")))
    .where(and(isNotNull(account.activatedAt), isNull(account.suspendedAt)));
  const readers = agency.filter(({ accountId }) => accountId !== actor.accountId);
  const occasion = `change:${now.toISOString()}`;
  await tellStaff({ tx, now, forum: { id: forumId } }, readers, {
    template: "review-requested",
    about: "change",
    occasion,
  });
}

type Occasion = {
  template: "review-requested" | "review-answered";
  /** Which of the mail's texts. */
  about: string;
  /** Tells this occasion apart from others of its kind. */
  occasion: string;
};

type Told = { tx: Tx; now: Date; forum: { id: string } };

/** A mail to each of these, but not to who does not want such mails. */
export async function tellStaff(desk: Told, readers: readonly Reader[], told: Occasion): Promise<void> {
  const { id } = desk.forum;
  await queueMails(
    desk.tx,
    readers
      .filter(({ mutedMails }) => !mutedMails.includes(told.template))
      .map(({ accountId, recipient }) => ({
        template: told.template,
        recipient,
        accountId,
        forumId: id,
        dedupeKey: `${told.template}:${accountId}:${id}:${told.occasion}`,
        params: { about: told.about, path: `/koordination/foren/${id}/pruefung` },
        sendAfter: desk.now,
      })),
  );
}
