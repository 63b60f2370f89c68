"use server";

import { defineAction } from "@/lib/action/define-action";
import { ok } from "@/lib/platform/result";
import { decideMany } from "@/lib/registrations/mutations/staff-bulk";
import { correctRegistration } from "@/lib/registrations/mutations/staff-correct";
import { approveRegistration, cancelByStaff, rejectRegistration } from "@/lib/registrations/mutations/staff-decide";
import { promoteRegistration } from "@/lib/registrations/mutations/staff-promote";
import { registerByHand } from "@/lib/registrations/mutations/staff-register";
import { reopenLink, undoEnd } from "@/lib/registrations/mutations/staff-reopen";
import { resendMail } from "@/lib/registrations/mutations/staff-resend";
import {
  bulkInput,
  byHandInput,
  correctInput,
  participantInput,
  promoteInput,
  reasonedInput,
  reopenInput,
} from "@/lib/registrations/schema/staff";
import { sentences } from "./sentences";

type Which = { forum: string; registration: string };
const list = (forum: string) => `/koordination/foren/${forum}/teilnehmende`;
const done = ({ forum, registration }: Which, what: string) =>
  ok({ redirectTo: `${list(forum)}/${registration}?erledigt=${what}` });

export const approveAction = defineAction({
  name: "approve-registration",
  access: "staff",
  schema: participantInput,
  errors: { ...sentences, full: "Es ist kein Platz frei, und dieses Forum hat keine Warteliste." },
  run: async ({ input, actor }) => {
    const result = await approveRegistration(actor, input.forum, input.registration);
    return result.ok ? done(input, "zugelassen") : result;
  },
});

export const rejectAction = defineAction({
  name: "reject-registration",
  access: "staff",
  schema: reasonedInput,
  errors: sentences,
  run: async ({ input, actor }) => {
    const result = await rejectRegistration(actor, input.forum, input.registration, input.reason);
    return result.ok ? done(input, "abgelehnt") : result;
  },
});

export const cancelAction = defineAction({
  name: "cancel-registration-by-staff",
  access: "staff",
  schema: reasonedInput,
  errors: sentences,
  run: async ({ input, actor }) => {
    const result = await cancelByStaff(actor, input.forum, input.registration, input.reason);
    return result.ok ? done(input, "abgesagt") : result;
  },
});

export const promoteAction = defineAction({
  name: "promote-registration",
  access: "staff",
  schema: promoteInput,
  errors: {
    ...sentences,
    full: "Es ist kein Platz frei. Setzen Sie das Häkchen, wenn die Person trotzdem kommen soll.",
  },
  fieldOf: { full: "beyond", too_late: "mode" },
  run: async ({ input, actor }) => {
    const result = await promoteRegistration(actor, input.forum, input.registration, input);
    return result.ok ? done(input, "vorgezogen") : result;
  },
});

export const undoAction = defineAction({
  name: "undo-end-of-registration",
  access: "staff",
  schema: participantInput,
  errors: { ...sentences, full: "Es ist kein Platz mehr frei, und dieses Forum hat keine Warteliste." },
  run: async ({ input, actor }) => {
    const result = await undoEnd(actor, input.forum, input.registration);
    return result.ok ? done(input, "zurueckgenommen") : result;
  },
});

export const reopenAction = defineAction({
  name: "reopen-registration-link",
  access: "staff",
  schema: reopenInput,
  errors: sentences,
  fieldOf: { bad_day: "until" },
  run: async ({ input, actor }) => {
    const result = await reopenLink(actor, input.forum, input.registration, input.until);
    return result.ok ? done(input, "geoeffnet") : result;
  },
});

export const resendAction = defineAction({
  name: "resend-registration-mail",
  access: "staff",
  schema: participantInput,
  errors: sentences,
  run: async ({ input, actor }) => {
    const result = await resendMail(actor, input.forum, input.registration);
    return result.ok ? done(input, "verschickt") : result;
  },
});

export const correctAction = defineAction({
  name: "correct-registration",
  access: "staff",
  schema: correctInput,
  errors: sentences,
  fieldOf: {
    known_address: "email",
    needs_address: "email",
    unknown_district: "districtAgs",
    unknown_wish: "firstWishId",
  },
  run: async ({ input, actor }) => {
    const result = await correctRegistration(actor, input);
    return result.ok ? done(input, "berichtigt") : result;
  },
});

export const registerByHandAction = defineAction({
  name: "register-by-hand",
  access: "staff",
  schema: byHandInput,
  errors: sentences,
  fieldOf: { known_address: "email", full: "ifFull", unknown_district: "districtAgs", unknown_wish: "firstWishId" },
  run: async ({ input, actor }) => {
    const result = await registerByHand(actor, input);
    return result.ok ? done({ forum: input.forum, registration: result.value.id }, "angemeldet") : result;
  },
});

export const bulkAction = defineAction({
  name: "decide-many-registrations",
  access: "staff",
  schema: bulkInput,
  errors: sentences,
  run: async ({ input, actor }) => {
    const result = await decideMany(actor, input.forum, input);
    if (!result.ok) return result;
    const query = new URLSearchParams({ erledigt: input.action, anzahl: String(result.value.done) });
    return ok({ redirectTo: `${list(input.forum)}?${query}` });
  },
});
