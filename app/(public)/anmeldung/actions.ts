"use server";

import { defineAction } from "@/lib/action/define-action";
import { ok } from "@/lib/platform/result";
import { cancelRegistration } from "@/lib/registrations/mutations/cancel";
import { changeRegistration } from "@/lib/registrations/mutations/change";
import { confirmRegistration } from "@/lib/registrations/mutations/confirm";
import { eraseRegistration } from "@/lib/registrations/mutations/erase";
import { handOver, takeOver } from "@/lib/registrations/mutations/hand-over";
import { acceptOffer } from "@/lib/registrations/mutations/offers";
import { changeInput, handoverInput, linkInput } from "@/lib/registrations/schema/form";

const limit = { name: "own-page", points: 200, perSeconds: 600 };
const own = (token: string) => `/anmeldung/${token}`;
const errors = {
  unknown_link: "Dieser Link gilt nicht mehr. Öffnen Sie bitte den Link aus Ihrer neuesten E-Mail.",
  called_off: "Dieses Forum ist abgesagt oder verschoben. Mehr dazu steht auf der Seite des Forums.",
  over: "Dafür ist es leider zu spät.",
};

export const confirmAction = defineAction({
  name: "confirm-registration",
  access: "public",
  schema: linkInput,
  limit,
  errors: { ...errors, full: "Inzwischen sind alle Plätze vergeben. Eine Warteliste gibt es für dieses Forum nicht." },
  run: async ({ input: { token } }) => {
    const result = await confirmRegistration(token);
    return result.ok ? ok({ redirectTo: own(token) }) : result;
  },
});

export const acceptAction = defineAction({
  name: "accept-offer",
  access: "public",
  schema: linkInput,
  limit,
  errors: {
    ...errors,
    no_offer: "Gerade ist kein Platz für Sie reserviert.",
    offer_over: "Die Frist ist abgelaufen, der Platz ist weitergegeben worden.",
  },
  run: async ({ input: { token } }) => {
    const result = await acceptOffer(token);
    return result.ok ? ok({ redirectTo: own(token) }) : result;
  },
});

export const cancelAction = defineAction({
  name: "cancel-registration",
  access: "public",
  schema: linkInput,
  limit,
  errors,
  run: async ({ input: { token } }) => {
    const result = await cancelRegistration(token);
    return result.ok ? ok({ redirectTo: own(token) }) : result;
  },
});

export const changeAction = defineAction({
  name: "change-registration",
  access: "public",
  schema: changeInput,
  limit,
  errors: {
    ...errors,
    ended: "Diese Anmeldung ist beendet und kann nicht mehr geändert werden.",
    unknown_district: "Wählen Sie den Kreis aus der Liste.",
    unknown_wish: "Dieser Tisch wird nicht mehr angeboten. Wählen Sie einen anderen.",
    answers: "Beantworten Sie bitte die Fragen zum Forum.",
  },
  fieldOf: { unknown_district: "districtAgs", unknown_wish: "firstWishId" },
  run: async ({ input }) => {
    const result = await changeRegistration(input);
    return result.ok ? ok({ redirectTo: `${own(input.token)}?geaendert=ja` }) : result;
  },
});

export const handOverAction = defineAction({
  name: "hand-over",
  access: "public",
  schema: handoverInput,
  limit,
  errors: {
    ...errors,
    not_confirmed: "Weitergeben können Sie nur einen bestätigten Platz.",
    too_many: "Sie haben heute schon mehrere Personen eingeladen. Morgen können Sie es wieder versuchen.",
  },
  run: async ({ input }) => {
    const result = await handOver(input);
    return result.ok ? ok({ redirectTo: own(input.token) }) : result;
  },
});

export const takeOverAction = defineAction({
  name: "take-over",
  access: "public",
  schema: linkInput,
  limit,
  errors: {
    ...errors,
    not_confirmed: "Dieser Platz ist inzwischen abgesagt worden.",
    already_registered: "Sie sind für dieses Forum schon angemeldet.",
  },
  run: async ({ input: { token } }) => {
    const result = await takeOver(token);
    return result.ok ? ok({ redirectTo: own(result.value.token) }) : result;
  },
});

export const eraseAction = defineAction({
  name: "erase-registration",
  access: "public",
  schema: linkInput,
  limit,
  errors,
  run: async ({ input: { token } }) => {
    const result = await eraseRegistration(token);
    return result.ok ? ok({ redirectTo: "/anmeldung/geloescht" }) : result;
  },
});
