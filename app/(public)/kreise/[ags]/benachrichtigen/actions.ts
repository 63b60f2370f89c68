"use server";

import { defineAction } from "@/lib/action/define-action";
import { ok } from "@/lib/platform/result";
import { subscribe } from "@/lib/subscriptions/mutations";
import { subscribeInput } from "@/lib/subscriptions/schema";

const sentPage = (ags: string) => `/kreise/${ags}/benachrichtigen/gesendet`;

/** Asks to be told of new forums of a district. The answer is the same for every address. */
export const subscribeAction = defineAction({
  name: "subscribe",
  access: "public",
  schema: subscribeInput,
  limit: { name: "subscribe", points: 60, perSeconds: 600 },
  trap: { decoy: ({ district }) => sentPage(encodeURIComponent(String(district))) },
  errors: { unknown_district: "Diesen Kreis gibt es nicht. Wählen Sie ihn bitte in der Liste der Kreise aus." },
  fieldOf: { unknown_district: "district" },
  run: async ({ input }) => {
    const result = await subscribe(input);
    return result.ok ? ok({ redirectTo: sentPage(input.district) }) : result;
  },
});
