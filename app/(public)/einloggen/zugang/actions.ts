"use server";

import { requestAccess } from "@/lib/accounts/mutations/access-request";
import { accessRequestInput } from "@/lib/accounts/schema";
import { defineAction } from "@/lib/action/define-action";
import { ok } from "@/lib/platform/result";

const received = "/einloggen/zugang/eingegangen";

/** Somebody without an account asks for one; the answer is the same for every address. */
export const requestAccessAction = defineAction({
  name: "request-access",
  access: "public",
  schema: accessRequestInput,
  limit: { name: "request-access", points: 10, perSeconds: 3600 },
  trap: { decoy: () => received },
  errors: { unknown_district: "Diesen Kreis gibt es nicht mehr. Wählen Sie ihn bitte neu aus." },
  fieldOf: { unknown_district: "district" },
  run: async ({ input, formKey }) => {
    const result = await requestAccess(formKey, input);
    return result.ok ? ok({ redirectTo: received }) : result;
  },
});
