"use server";

import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { nest } from "@/lib/action/form-data";
import { err, ok } from "@/lib/platform/result";
import { checkRegistration, districtFor, submitRegistration } from "@/lib/registrations/mutations/form";
import { resendLink } from "@/lib/registrations/mutations/register";
import { resendInput } from "@/lib/registrations/schema/form";
import { addPerson, removePerson } from "./people";

const errors = {
  unknown_forum: "Dieses Forum gibt es nicht mehr. Auf der Seite „Foren“ finden Sie alle Termine.",
  not_open: "Die Anmeldung für dieses Forum ist gerade nicht möglich. Auf der Seite des Forums steht, warum.",
  full: "Inzwischen sind alle Plätze vergeben. Eine Warteliste gibt es für dieses Forum nicht.",
  unknown_district: "Wählen Sie den Kreis aus der Liste.",
  unknown_wish: "Dieser Tisch wird nicht mehr angeboten. Wählen Sie einen anderen.",
  answers: "Beantworten Sie bitte die Fragen zum Forum.",
};

const step = z.looseObject({ forum: z.string().max(200), intent: z.string().max(40).default("pruefen") });
const sent = (slug: string) => `/foren/${slug}/anmelden/gesendet`;

/** The form, its check page and the binding step: which one is decided by the button that was pressed. */
export const registerAction = defineAction({
  name: "register",
  access: "public",
  schema: step,
  limit: { name: "register", points: 300, perSeconds: 600 },
  trap: { decoy: (values) => sent(encodeURIComponent(String(values.forum))) },
  errors,
  fieldOf: { unknown_district: "districtAgs", unknown_wish: "firstWishId" },
  run: async ({ input, values, formKey }) => {
    const { forum, intent } = input;
    if (intent === "aendern") return ok({ step: "edit" });
    if (intent === "person-hinzufuegen") return ok({ step: "edit", values: addPerson(values) });
    if (intent.startsWith("person-entfernen-")) {
      return ok({ step: "edit", values: removePerson(values, Number(intent.slice(17))) });
    }
    if (intent === "kreis-suchen") {
      const found = await districtFor(String(values.postcode ?? ""));
      if ("ags" in found) return ok({ step: "edit", values: { ...values, districtAgs: found.ags } });
      return ok({ status: "error", step: "edit", fieldErrors: { postcode: found.sentence } });
    }
    const refused =
      intent === "absenden"
        ? await submitRegistration(forum, formKey, nest(values))
        : await checkRegistration(forum, nest(values));
    if (refused && "code" in refused) return err(refused.code);
    if (refused) return ok({ status: "error", step: "edit", fieldErrors: refused.fieldErrors });
    return ok(intent === "absenden" ? { redirectTo: sent(encodeURIComponent(forum)) } : { step: "check" });
  },
});

/** "Keine E-Mail bekommen?": the same answer for every address. */
export const resendAction = defineAction({
  name: "resend-link",
  access: "public",
  schema: resendInput,
  limit: { name: "resend", points: 20, perSeconds: 600 },
  trap: { decoy: () => "/" },
  errors: {},
  run: async ({ input }) => {
    await resendLink(input.forum, input.email);
    return ok({ values: {} });
  },
});
