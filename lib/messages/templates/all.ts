import type { MailTemplate } from "../outbox";
import { accessRequested } from "./access-requested";
import { alreadyRegistered } from "./already-registered";
import { bulkMail } from "./bulk-mail";
import { bulkMailTest } from "./bulk-mail-test";
import { confirmAddress } from "./confirm-address";
import { confirmed } from "./confirmed";
import { dayAfter } from "./day-after";
import { forumCancelled } from "./forum-cancelled";
import { forumChanged } from "./forum-changed";
import { forumFilling } from "./forum-filling";
import { forumPostponed } from "./forum-postponed";
import { handoverDone } from "./handover-done";
import { handoverInvite } from "./handover-invite";
import { invitation } from "./invitation";
import type { AccountMail, RegistrationMail, SubscriptionMail } from "./mail";
import { offerExpired } from "./offer-expired";
import { pendingApproval } from "./pending-approval";
import { registrationCancelled } from "./registration-cancelled";
import { rejected } from "./rejected";
import { reminder1Day, reminder7Days } from "./reminder";
import { reviewAnswered } from "./review-answered";
import { reviewRequested } from "./review-requested";
import { seatOffer } from "./seat-offer";
import { signInMail } from "./sign-in";
import { subscriptionConfirm } from "./subscription-confirm";
import { subscriptionForum } from "./subscription-forum";
import { waitlisted } from "./waitlisted";

type AnyMail = RegistrationMail | SubscriptionMail | AccountMail;

/** Every mail the portal writes. */
export const templates: Record<MailTemplate, AnyMail> = {
  "confirm-address": confirmAddress,
  "already-registered": alreadyRegistered,
  confirmed,
  "pending-approval": pendingApproval,
  waitlisted,
  "seat-offer": seatOffer,
  "offer-expired": offerExpired,
  rejected,
  "registration-cancelled": registrationCancelled,
  "handover-invite": handoverInvite,
  "handover-done": handoverDone,
  "reminder-7-days": reminder7Days,
  "reminder-1-day": reminder1Day,
  "day-after": dayAfter,
  "forum-changed": forumChanged,
  "forum-postponed": forumPostponed,
  "forum-cancelled": forumCancelled,
  "subscription-confirm": subscriptionConfirm,
  "subscription-forum": subscriptionForum,
  "bulk-mail": bulkMail,
  "bulk-mail-test": bulkMailTest,
  "sign-in": signInMail,
  invitation,
  "review-requested": reviewRequested,
  "review-answered": reviewAnswered,
  "access-requested": accessRequested,
  "forum-filling": forumFilling,
};

export const findTemplate = (name: string): AnyMail | undefined =>
  Object.hasOwn(templates, name) ? templates[name as MailTemplate] : undefined;
