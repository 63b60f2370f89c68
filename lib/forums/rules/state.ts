import { type ForumMoments, forumPhase } from "./forum";

/** Where a forum stands for those who run it. Derived from its moments; running and held come from the clock. */
export type ForumState =
  | "draft"
  | "in_review"
  | "changes_requested"
  | "published"
  | "postponed"
  | "cancelled"
  | "held"
  | "documented"
  | "archived";

type StaffMoments = ForumMoments & {
  submittedAt: Date | null;
  changesRequestedAt: Date | null;
  documentedAt: Date | null;
  archivedAt: Date | null;
};

export function forumState(forum: StaffMoments, now: Date): ForumState {
  if (forum.archivedAt) return "archived";
  if (forum.cancelledAt) return "cancelled";
  if (forum.documentedAt) return "documented";
  if (forum.postponedAt) return "postponed";
  if (forum.publishedAt) return forumPhase(forum, now) === "held" ? "held" : "published";
  if (forum.submittedAt) return "in_review";
  return forum.changesRequestedAt ? "changes_requested" : "draft";
}

export const forumStateLabels: Record<ForumState, string> = {
  draft: "Entwurf",
  in_review: "In Prüfung",
  changes_requested: "Änderung gewünscht",
  published: "Veröffentlicht",
  postponed: "Verschoben",
  cancelled: "Abgesagt",
  held: "Vorbei",
  documented: "Dokumentiert",
  archived: "Archiviert",
};
