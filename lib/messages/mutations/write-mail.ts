import "server-only";
import { type OutgoingMail, type RenderedMail, SendError } from "@/lib/platform/mail/mail";
import { now } from "@/lib/platform/time";
import type { OutboxRow } from "../facts";
import { findAccountFacts } from "../queries/account-facts";
import { findRegistrationFacts, findSubscriptionFacts } from "../queries/facts";
import type { SkipReason } from "../rules";
import { findTemplate } from "../templates/all";
import type { AccountMail, RegistrationMail, SubscriptionMail } from "../templates/mail";
import { renderAccountMail, renderRegistrationMail, renderSubscriptionMail } from "../templates/render";

export type Written = { mail: OutgoingMail } | { skip: SkipReason };

/**
 * Writes the mail of an outbox row from the state of this moment, or says why it is not to be sent any more.
 * Throws SendError when it cannot be written; anything else that is thrown is an outage of the database.
 */
export async function writeMail(row: OutboxRow): Promise<Written> {
  const template = findTemplate(row.template);
  // A newer version of the app may queue mails that this worker does not know yet.
  if (!template) throw new SendError("busy", "unknown-template");
  if (template.about === "account") return toStaff(row, template);
  return template.about === "registration" ? aboutRegistration(row, template) : aboutSubscription(row, template);
}

async function aboutRegistration(row: OutboxRow, template: RegistrationMail): Promise<Written> {
  const facts = await findRegistrationFacts(row, now());
  if (!facts) return { skip: "registration-gone" };
  // After a handover the registration is somebody else's: their name and link must not go to the old address.
  const owner = row.recipient === facts.registration.emailNormalised;
  if (!owner && template.to !== "somebody else") return { skip: "registration-moved-on" };
  const due = template.stillDue(facts);
  if (due !== "due") return { skip: due };
  return addressed(row, () => renderRegistrationMail(template, facts));
}

async function aboutSubscription(row: OutboxRow, template: SubscriptionMail): Promise<Written> {
  const facts = await findSubscriptionFacts(row, now());
  if (!facts) return { skip: "subscription-gone" };
  const due = template.stillDue(facts);
  if (due !== "due") return { skip: due };
  return addressed(row, () => renderSubscriptionMail(template, facts));
}

async function toStaff(row: OutboxRow, template: AccountMail): Promise<Written> {
  const facts = await findAccountFacts(row, now());
  if (!facts) return { skip: "account-gone" };
  const due = template.stillDue(facts);
  if (due !== "due") return { skip: due };
  return addressed(row, () => renderAccountMail(template, facts));
}

async function addressed(row: OutboxRow, render: () => Promise<RenderedMail>): Promise<Written> {
  try {
    return { mail: { ...(await render()), id: row.id, to: row.recipient } };
  } catch (cause) {
    throw new SendError("busy", "not-rendered", { cause });
  }
}
