import type {
  account,
  district,
  handover,
  MailLink,
  outboxMail,
  ReminderChange,
  registration,
  seatOffer,
  subscription,
} from "@/db/schema";
import type { ForumDetail } from "@/lib/forums/rules/forum";
import type { valuesFor } from "@/lib/mailings/rules/placeholders";

export type OutboxRow = typeof outboxMail.$inferSelect;

export type SiteFacts = {
  appUrl: string;
  siteName: string;
  agencyName: string;
  contactEmail: string;
  contactPhone: string | undefined;
  /** Accent colour on white, "#rrggbb". */
  accent: string | undefined;
  unconfirmedHours: number;
  quietHours: number;
};

type CommonFacts = {
  /** Moment of sending. */
  now: Date;
  site: SiteFacts;
  /** Facts of the occasion, written when the mail was queued. */
  params: Record<string, string>;
};

/**
 * What a mail may know of a registration. Support, diet, needs, phone and answers are not here on purpose:
 * mail travels in clear text.
 */
export type RegistrationPart = Pick<
  typeof registration.$inferSelect,
  | "id"
  | "state"
  | "title"
  | "firstName"
  | "lastName"
  | "emailNormalised"
  | "createdAt"
  | "holdUntil"
  | "confirmedAt"
  | "endedAt"
  | "attendance"
  | "queueNumber"
  | "linkVersion"
  | "reopenedUntil"
>;

/** What those who run the forum have written. */
export type BulkText = { subject: string; body: string; links: MailLink[] };

export type RegistrationFacts = CommonFacts & {
  registration: RegistrationPart;
  forum: ForumDetail;
  /** The newest one. */
  offer: Pick<typeof seatOffer.$inferSelect, "state" | "expiresAt"> | null;
  handover:
    | (Pick<typeof handover.$inferSelect, "id" | "firstName" | "lastName" | "expiresAt"> & { link: string })
    | null;
  /** Place in the queue from 1; null: not in it. */
  rank: number | null;
  /** The person's own page. */
  link: string;
  /** The mail to many that this is a copy of; `meant`: the person still fits its filter. */
  bulk: (BulkText & { evenIfCancelled: boolean; meant: boolean }) | null;
  /** What this forum does otherwise with this reminder. */
  reminder: ReminderChange;
};

export type SubscriptionFacts = CommonFacts & {
  subscription: Pick<typeof subscription.$inferSelect, "id" | "createdAt" | "confirmedAt">;
  district: Pick<typeof district.$inferSelect, "ags" | "label">;
  forum: ForumDetail | null;
  /** Page of the subscription, and where mail programs post to end it. */
  link: string;
  oneClickLink: string;
};

export type AccountFacts = CommonFacts & {
  account: Pick<typeof account.$inferSelect, "id" | "name" | "suspendedAt" | "mutedMails">;
  /** The forum it is about, drafts included. */
  forum: { id: string; title: string; startsAt: Date } | null;
  /** A mail to many that is tried out, with the forum's page instead of somebody's own. */
  bulk: (BulkText & { forum: Parameters<typeof valuesFor>[1]; forumLink: string }) | null;
  /** What the mail leads to: a link that opens a session, or a page of the staff. */
  link: string;
};
