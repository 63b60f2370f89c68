import "server-only";
import { inArray, sql } from "drizzle-orm";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { account, district, membership, municipality, type Role, signInLink } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { queueMail } from "@/lib/messages/outbox";
import { hashToken, newId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import { now } from "@/lib/platform/time";
import { type Actor, system } from "@/lib/policy/actor";
import { signInToken } from "../links";
import { INVITATION_LASTS } from "../rules";

export type InviteInput = {
  name: string;
  /** As checked by `normaliseEmail`. */
  email: string;
  role: Role;
  districts: readonly string[];
  municipalities: readonly string[];
};

export type InviteRefusal = "not_allowed" | "known_address" | "no_scope";

/**
 * Makes an account with these rights and sends its owner a link that opens it, once, within 14 days. Only the agency and
 * jobs may. The row stays without effect until the link is used.
 */
export async function inviteStaff(
  actor: Actor,
  input: InviteInput,
): Promise<Result<{ accountId: string }, InviteRefusal>> {
  // As system: rights are rows that not even the agency's own sessions can write (row-level security).
  return asActor(system("invite"), (tx) => inviteIn(tx, actor, input, now()));
}

/** The same within a transaction of the system. Whatever is refused has written nothing. */
export async function inviteIn(
  tx: Tx,
  actor: Actor,
  input: InviteInput,
  at: Date,
): Promise<Result<{ accountId: string }, InviteRefusal>> {
  const allowed = actor.kind === "system" || (actor.kind === "staff" && actor.role === "agency");
  if (!allowed) return err("not_allowed");
  const scoped = input.districts.length + input.municipalities.length > 0;
  if ((input.role === "coordinator") !== scoped) return err("no_scope");
  const accountId = newId();
  const [person] = await tx
    .insert(account)
    .values({ id: accountId, name: input.name, email: input.email, emailNormalised: input.email, createdAt: at })
    .onConflictDoNothing()
    .returning({ id: account.id });
  if (!person) return err("known_address");
  const rights = [
    ...input.districts.map((districtAgs) => ({ districtAgs })),
    ...input.municipalities.map((municipalityAgs) => ({ municipalityAgs })),
  ];
  const scopes: { districtAgs?: string; municipalityAgs?: string }[] = rights.length > 0 ? rights : [{}];
  await tx.insert(membership).values(scopes.map((scope) => ({ ...scope, accountId, role: input.role })));
  const id = newId();
  const tokenHash = hashToken(signInToken({ id }));
  const expiresAt = new Date(at.getTime() + INVITATION_LASTS);
  await tx.insert(signInLink).values({ id, accountId, purpose: "invitation", tokenHash, createdAt: at, expiresAt });
  const named = await tx
    .select({ label: district.label })
    .from(district)
    .where(inArray(district.ags, [...input.districts, ""]))
    .union(
      tx
        .select({ label: municipality.nameOfficial })
        .from(municipality)
        .where(inArray(municipality.ags, [...input.municipalities, ""])),
    )
    .orderBy(sql`1`);
  await queueMail(tx, {
    template: "invitation",
    recipient: input.email,
    accountId,
    dedupeKey: `invitation:${id}`,
    params: {
      linkId: id,
      role: input.role === "agency" ? "Landesagentur" : "Koordination",
      places: named.map(({ label }) => label).join(", "),
    },
    sendAfter: at,
  });
  await recordAudit(tx, actor, at, { action: "account.invited", subjectType: "account", subjectId: accountId });
  return ok({ accountId });
}
