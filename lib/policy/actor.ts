/**
 * Who acts. Decides what the database shows (row-level security, db/actor.ts) and what the policy allows.
 * - anonymous: nobody in particular; sees no personal data
 * - registrant: holder of a personal link; sees that one registration or subscription
 * - addressee: somebody who named an address and will be answered only at that address
 * - system: a job of the portal itself
 */
export type Actor =
  | { kind: "anonymous" }
  | { kind: "registrant"; tokenHash: string }
  | { kind: "addressee"; address: string }
  | { kind: "system"; job: string };

export const anonymous: Actor = { kind: "anonymous" };
export const system = (job: string): Actor => ({ kind: "system", job });
