"use server";

import { defineAction } from "@/lib/action/define-action";
import { reportBarrier } from "@/lib/content/mutations";
import { barrierReportInput } from "@/lib/content/schema";
import { ok } from "@/lib/platform/result";

const receiptPage = "/barriere-melden/eingegangen";

/** Whoever meets a barrier can say so, without a name. */
export const reportBarrierAction = defineAction({
  name: "report-barrier",
  access: "public",
  schema: barrierReportInput,
  limit: { name: "report-barrier", points: 30, perSeconds: 600 },
  trap: { decoy: () => receiptPage },
  errors: {},
  run: async ({ input, actor, formKey }) => {
    const receipt = await reportBarrier(actor, formKey, input);
    return ok({ redirectTo: `${receiptPage}?beleg=${encodeURIComponent(receipt)}` });
  },
});
