import type { forum } from "@/db/schema";
import type { CriticalChanges } from "@/db/schema/forums";
import type { Result } from "@/lib/platform/result";
import { addDays } from "@/lib/platform/time";
import { LONGEST_FORUM_DAYS } from "./forum";

type Columns = typeof forum.$inferSelect;

/** What those who run a forum may set. */
export type EditableFacts = Pick<
  Columns,
  | "title"
  | "summary"
  | "body"
  | "plainBody"
  | "audience"
  | "organiser"
  | "startsAt"
  | "endsAt"
  | "place"
  | "municipalityAgs"
  | "venueId"
  | "contactName"
  | "contactEmail"
  | "contactPhone"
  | "capacity"
  | "unlimited"
  | "waitlistEnabled"
  | "waitlistPaused"
  | "overbooking"
  | "contingents"
  | "unlisted"
  | "approvalRequired"
  | "registrationOpensAt"
  | "registrationClosesAt"
  | "supportUntil"
  | "cateringOffered"
  | "childcareOffered"
  | "extraQuestions"
> & { districts: string[] };

/** Some of it, and why: a reason is needed where the change waits for its release. */
export type ForumPatch = Partial<EditableFacts> & { reason?: string | null };

/** A forum as somebody else has left it meanwhile. */
export type CurrentForum = EditableFacts & { version: number };

type Problem =
  | "in_past"
  | "ends_before_start"
  | "too_long"
  | "closes_after_start"
  | "opens_after_closes"
  | "no_district";

/** Why a change is not stored, as far as no more than the reason needs to be known. */
export type SaveCode = Problem | "not_found" | "closed" | "unknown_place" | "outside_scope" | "reason_missing";

/** What became of a change. `pending`: part of it waits for a release; `raised`: there are more places than before. */
export type SaveResult =
  | Result<{ pending: boolean; raised: boolean }, SaveCode>
  | { ok: false; code: "changed_meanwhile"; current: CurrentForum }
  | { ok: false; code: "below_taken"; taken: number };

/** What speaks against storing these facts, whoever asks. Only what the patch touches is judged. */
export function patchProblem(current: EditableFacts, patch: ForumPatch, now: Date): Problem | null {
  const next = { ...current, ...patch };
  if (patch.districts?.length === 0) return "no_district";
  if (patch.startsAt && !same(patch.startsAt, current.startsAt) && patch.startsAt <= now) return "in_past";
  if (patch.startsAt || patch.endsAt) {
    if (next.endsAt && next.endsAt <= next.startsAt) return "ends_before_start";
    if (next.endsAt && next.endsAt > addDays(next.startsAt, LONGEST_FORUM_DAYS)) return "too_long";
  }
  return "registrationClosesAt" in patch || "registrationOpensAt" in patch ? periodProblem(next) : null;
}

function periodProblem(next: EditableFacts): Problem | null {
  const { registrationOpensAt: opens, registrationClosesAt: closes, startsAt } = next;
  if (closes && closes > startsAt) return "closes_after_start";
  return opens && opens >= (closes ?? startsAt) ? "opens_after_closes" : null;
}

const criticalFields = [
  "startsAt",
  "endsAt",
  "place",
  "municipalityAgs",
  "venueId",
  "capacity",
  "districts",
] as const satisfies readonly (keyof CriticalChanges)[];

/** What of a patch is stored at once, and what waits then: the changes that waited before, with those of the patch. */
export type Split = { direct: Partial<EditableFacts>; waiting: CriticalChanges; newlyWaiting: boolean };

/**
 * Parts a patch of a published forum. Texts and more places go live at once; date, place, districts and fewer places
 * wait. What is set back to what is live no longer waits.
 */
export function splitPatch(current: EditableFacts, patch: ForumPatch, waitingBefore: CriticalChanges): Split {
  const { reason: _, ...facts } = patch;
  const direct = { ...facts };
  const waiting: CriticalChanges = { ...waitingBefore };
  let newlyWaiting = false;
  for (const field of criticalFields) {
    if (!(field in facts)) continue;
    const raised = field === "capacity" && raisesCapacity(current.capacity, facts.capacity ?? null);
    if (raised || same(facts[field], current[field])) {
      delete waiting[field];
      continue;
    }
    delete direct[field];
    const asked = asJson(facts[field]);
    newlyWaiting ||= JSON.stringify(asked) !== JSON.stringify(waiting[field]);
    Object.assign(waiting, { [field]: asked });
    // "Without limit" goes with its capacity.
    if (field === "capacity") delete direct.unlimited;
  }
  return { direct, waiting, newlyWaiting };
}

/** Null is more than any number. */
export const raisesCapacity = (from: number | null, to: number | null): boolean =>
  from !== null && (to === null || to > from);

const asJson = (value: unknown) => {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.toSorted() : (value ?? null);
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(asJson(a)) === JSON.stringify(asJson(b));
