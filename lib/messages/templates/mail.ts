import type { ReactElement } from "react";
import type { AccountFacts, RegistrationFacts, SubscriptionFacts } from "../facts";
import type { Due } from "../rules";

type Written<Facts> = {
  /** Asked at the moment of sending: much may have happened since the mail was queued. */
  stillDue: (facts: Facts) => Due;
  /** Names the forum or the district, so that mails can be told apart in a list. */
  subject: (facts: Facts) => string;
  body: (facts: Facts) => ReactElement;
};

export type RegistrationMail = Written<RegistrationFacts> & {
  about: "registration";
  /** Whose mail it is. "somebody else": the recipient is not, or no longer, the person registered. */
  to?: "somebody else";
  /** The calendar file that goes with it: enter or change the date, or take it out. */
  calendar?: (facts: RegistrationFacts) => "publish" | "cancel" | null;
};

export type SubscriptionMail = Written<SubscriptionFacts> & {
  about: "subscription";
  /** Further headers. */
  headers?: (facts: SubscriptionFacts) => Record<string, string>;
};

/** A mail to somebody of the staff. */
export type AccountMail = Written<AccountFacts> & { about: "account" };
