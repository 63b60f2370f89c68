import { bigserial, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../columns";

/** Who did what to which row, from which state to which, and why. Append-only; refers to people by id, never by name. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: instant("at").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id"),
    action: text("action").notNull(),
    subjectType: text("subject_type").notNull(),
    /** No foreign key: history outlives its subject. */
    subjectId: uuid("subject_id").notNull(),
    forumId: uuid("forum_id"),
    fromState: text("from_state"),
    toState: text("to_state"),
    reason: text("reason"),
  },
  (t) => [index("audit_entry_subject").on(t.subjectId), index("audit_entry_forum").on(t.forumId, t.at)],
);
