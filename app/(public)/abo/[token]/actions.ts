"use server";

import { defineAction } from "@/lib/action/define-action";
import { ok } from "@/lib/platform/result";
import { confirmSubscription, endSubscription } from "@/lib/subscriptions/mutations";
import { linkInput } from "@/lib/subscriptions/schema";

const errors = {
  gone: "Dieser Link gilt nicht mehr: Die Benachrichtigung ist schon beendet, oder die Zeit zum Bestätigen ist vorbei.",
};
const limit = { name: "subscription-link", points: 120, perSeconds: 600 };

export const confirmSubscriptionAction = defineAction({
  name: "confirm-subscription",
  access: "public",
  schema: linkInput,
  limit,
  secret: ["token"],
  errors,
  run: async ({ input: { token } }) => {
    const result = await confirmSubscription(token);
    return result.ok ? ok({ redirectTo: `/abo/${token}?bestaetigt=ja` }) : result;
  },
});

export const endSubscriptionAction = defineAction({
  name: "end-subscription",
  access: "public",
  schema: linkInput,
  limit,
  secret: ["token"],
  errors,
  run: async ({ input: { token } }) => {
    // Ended already is what was asked for.
    await endSubscription(token);
    return ok({ redirectTo: "/abo/beendet" });
  },
});

/** The mail program's own button (RFC 8058). No limit: one provider sends for all its people, and no page to redirect. */
export const endSubscriptionByMailAction = defineAction({
  name: "end-subscription-by-mail",
  access: "public",
  schema: linkInput,
  secret: ["token"],
  errors: {},
  run: async ({ input: { token } }) => {
    await endSubscription(token);
    return ok({ values: {} });
  },
});
