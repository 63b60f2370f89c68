import "server-only";
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { asActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { accessRequest, account, district, membership } from "@/db/schema";
import { recordAudit } from "@/lib/audit/mutations";
import { queueMail } from "@/lib/messages/outbox";
import { normaliseEmail } from "@/lib/platform/email-address";
import { derivedId } from "@/lib/platform/ids";
import { err, ok, type Result } from "@/lib/platform/result";
import { addDays, berlinDay, now } from "@/lib/platform/time";
import { anonymous, type StaffActor, system } from "@/lib/policy/actor";
import { isValidOn } from "@/lib/regions/rules/validity";
import type { AccessRequestInput } from "../schema";
import { type InviteRefusal, inviteIn } from "./invite";

/** One address is heard once in so many days; the agency should not be flooded. */
const HEARD_AGAIN_AFTER = 7;
/** Requests are deleted after so many days, decided or not. */
const KEPT_FOR = 180;

/**
 * Stores the wish for access and tells the agency. The answer is the same for known addresses and for those that asked
 * before. The same form sent twice is one request.
 */
export async function requestAccess(
  formKey: string,
  input: AccessRequestInput,
): Promise<Result<void, "unknown_district">> {
  const at = now();
  const { name, organisation, reason, district: districtAgs } = input;
  const email = normaliseEmail(input.email) ?? input.email;
  return asActor(system("access-request"), async (tx) => {
    const [place] = await tx.select().from(district).where(eq(district.ags, districtAgs));
    if (!place || !isValidOn(place, berlinDay(at))) return err("unknown_district");
    if (await heardLately(tx, email, at)) return ok(undefined);
    const id = derivedId("access-request", formKey, email);
    const [stored] = await tx
      .insert(accessRequest)
      .values({ id, name, email, organisation, districtAgs, reason, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: accessRequest.id });
    if (!stored) return ok(undefined);
    for (const agency of await listAgency(tx)) {
      await queueMail(tx, {
        template: "access-requested",
        recipient: agency.email,
        accountId: agency.id,
        dedupeKey: `access-requested:${id}:${agency.id}`,
        params: { district: place.label, path: "/koordination" },
        sendAfter: at,
      });
    }
    await recordAudit(tx, anonymous, at, {
      action: "access_request.received",
      subjectType: "access_request",
      subjectId: id,
    });
    return ok(undefined);
  });
}

async function heardLately(tx: Tx, email: string, at: Date): Promise<boolean> {
  const since = addDays(at, -HEARD_AGAIN_AFTER);
  const [row] = await tx
    .select({ id: accessRequest.id })
    .from(accessRequest)
    .where(and(eq(accessRequest.email, email), gt(accessRequest.createdAt, since)))
    .limit(1);
  return row !== undefined;
}

const listAgency = (tx: Tx) =>
  tx
    .selectDistinct({ id: account.id, email: account.emailNormalised })
    .from(account)
    .innerJoin(membership, eq(membership.accountId, account.id))
    .where(and(eq(membership.role, "agency"), isNull(account.suspendedAt)));

/**
 * The agency's answer: an invitation for the district that was asked for, or none. Given once; whoever answers second
 * is told so.
 */
export async function answerAccessRequest(
  actor: StaffActor,
  id: string,
  decision: "invited" | "declined",
): Promise<Result<void, "not_found" | "already_decided" | InviteRefusal>> {
  // Not found, too, for whoever must not even know that somebody asked.
  if (actor.role !== "agency") return err("not_found");
  const at = now();
  return asActor(system("access-request"), async (tx) => {
    const [request] = await tx.select().from(accessRequest).where(eq(accessRequest.id, id)).for("update");
    if (!request) return err("not_found");
    if (request.decidedAt) return err("already_decided");
    if (decision === "invited") {
      const { name, email, districtAgs } = request;
      const rights = { role: "coordinator" as const, districts: [districtAgs], municipalities: [] };
      const invited = await inviteIn(tx, actor, { name, email, ...rights }, at);
      if (!invited.ok) return invited;
    }
    await tx.update(accessRequest).set({ decidedAt: at, decision }).where(eq(accessRequest.id, id));
    await recordAudit(tx, actor, at, {
      action: "access_request.answered",
      subjectType: "access_request",
      subjectId: id,
      toState: decision,
    });
    return ok(undefined);
  });
}

/** Job: deletes old requests; how many. */
export async function purgeAccessRequests(at: Date): Promise<number> {
  return asActor(system("retention"), async (tx) => {
    const gone = await tx.delete(accessRequest).where(lt(accessRequest.createdAt, addDays(at, -KEPT_FOR)));
    return gone.count;
  });
}
