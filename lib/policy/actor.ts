/**
 * Who acts. Decides what the database shows (row-level security, db/actor.ts) and what the policy allows.
 * - anonymous: nobody in particular; sees no personal data
 * - registrant: holder of a personal link; sees that one registration or subscription
 * - addressee: somebody who named an address and will be answered only at that address
 * - staff: somebody signed in; sees what belongs to the forums of the districts and municipalities in charge
 * - system: a job of the portal itself
 */
export type Actor =
  | { kind: "anonymous" }
  | { kind: "registrant"; tokenHash: string }
  | { kind: "addressee"; address: string }
  | StaffActor
  | { kind: "system"; job: string };

export type StaffActor = {
  kind: "staff";
  accountId: string;
  role: "coordinator" | "agency";
  /** Keys (AGS) of the districts and municipalities in charge; the agency has none and runs all. */
  districts: readonly string[];
  municipalities: readonly string[];
};

export const anonymous: Actor = { kind: "anonymous" };
export const system = (job: string): Actor => ({ kind: "system", job });
