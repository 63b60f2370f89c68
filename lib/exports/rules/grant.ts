import { sign, unsign } from "@/lib/platform/ids";
import { addMinutes } from "@/lib/platform/time";
import type { ExportKind } from "./kinds";

/** Minutes. */
const GRANT_LASTS = 5;

export type GrantFor = { accountId: string; forumId: string; kind: ExportKind };

const purpose = ({ accountId, forumId, kind }: GrantFor) => `export ${accountId} ${forumId} ${kind}`;

/** Permission to fetch one kind of file of one forum, for one account and five minutes from `at`. */
export const makeGrant = (secret: string, whom: GrantFor, at: Date): string =>
  sign(secret, purpose(whom), String(at.getTime()));

/** When it was given, or null when it is not for this, made up, or run out. */
export function readGrant(secret: string, whom: GrantFor, grant: string, now: Date): Date | null {
  const value = unsign(secret, purpose(whom), grant);
  if (value === null || !/^\d{1,15}$/.test(value)) return null;
  const at = new Date(Number(value));
  return at <= now && now < addMinutes(at, GRANT_LASTS) ? at : null;
}
